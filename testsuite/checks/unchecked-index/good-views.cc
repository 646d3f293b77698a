// C++: bounded, or at() that throws.
#include <array>
#include <cstdint>
#include <sys/socket.h>
#include <vector>

struct Stats { int seen[4]; };

int
count (int fd, Stats &s)
{
  std::uint8_t kind;
  if (recv (fd, &kind, 1, 0) != 1 || kind >= 4)
    return -1;
  return ++s.seen[kind];
}

int
throws (int fd, const std::vector<int> &v)
{
  std::uint8_t kind;
  if (recv (fd, &kind, 1, 0) != 1)
    return -1;
  return v.at (kind);
}
