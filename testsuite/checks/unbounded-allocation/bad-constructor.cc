// The constructor makes room for what it is given; what is wrong stands in it, and the path
// leads there through the call.
#include <cstdint>
#include <cstdlib>
#include <unistd.h>

struct Relay
{
  char *buffer;
  explicit Relay (uint32_t chunk) : buffer (static_cast<char *> (malloc (chunk))) // expect: unbounded-allocation; offer: chunk <= LIMIT
  {
  }
  ~Relay () { free (buffer); }
};

int
serve (int fd)
{
  uint32_t chunk;
  if (read (fd, &chunk, sizeof chunk) != (ssize_t) sizeof chunk)
    return -1;
  Relay relay (chunk);
  return relay.buffer ? 0 : -1;
}
