/* Masks, remainders and shifts bound it.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

void *
masked (int fd)
{
  uint32_t v;
  if (read (fd, &v, sizeof v) != (ssize_t) sizeof v)
    return NULL;
  return malloc (ntohl (v) & 0xffff);
}

void *
remainder_of (int fd)
{
  uint32_t v;
  if (read (fd, &v, sizeof v) != (ssize_t) sizeof v)
    return NULL;
  return malloc (v % 1000 + 1);
}

void *
shifted (int fd)
{
  uint32_t v;
  if (read (fd, &v, sizeof v) != (ssize_t) sizeof v)
    return NULL;
  return malloc (v >> 16);
}
