/* The helper multiplies what two callers' arguments say, in 32 bits.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

struct size
{
  uint32_t width, height;
};

static size_t
area (uint32_t width, uint32_t height)
{
  return width * height;
}

void *
bitmap (int fd)
{
  struct size s;
  if (read (fd, &s, sizeof s) != (ssize_t) sizeof s)
    return NULL;
  if (area (s.width, s.height) > 1u << 24)
    return NULL;
  return malloc (area (s.width, s.height)); /* expect: size-overflow */
}
