// C++: arrays of classes and templates.
#include <array>
#include <cstdint>
#include <sys/socket.h>

struct Stats { int seen[4]; };

int
count (int fd, Stats &s)
{
  std::uint8_t kind;
  if (recv (fd, &kind, 1, 0) != 1)
    return -1;
  return ++s.seen[kind]; // expect: unchecked-index; offer: kind < 4
}
