/* Masks, remainders and right shifts leave little to multiply.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static int
get (int fd, uint32_t *v)
{
  return read (fd, v, sizeof *v) == (ssize_t) sizeof *v ? 0 : -1;
}

void *
masked (int fd)
{
  uint32_t v;
  if (get (fd, &v) < 0)
    return NULL;
  return malloc ((v & 0xfff) * 16u);
}

void *
modulo (int fd)
{
  uint32_t v;
  if (get (fd, &v) < 0)
    return NULL;
  return malloc ((v % 1024 + 1) * 16u);
}

void *
shifted (int fd)
{
  uint32_t v;
  if (get (fd, &v) < 0)
    return NULL;
  return malloc ((v >> 20) * 16u);
}
