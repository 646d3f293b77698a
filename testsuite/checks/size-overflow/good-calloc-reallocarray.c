/* calloc and reallocarray multiply safely; the count is bounded, too.  */
#define _DEFAULT_SOURCE
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

struct row
{
  char text[80];
};

struct row *
fresh (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  n = ntohl (n);
  if (n > 0x10000000)
    return NULL;
  return calloc (n, sizeof (struct row));
}

struct row *
bigger (int fd, struct row *old)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  n = ntohl (n);
  if (n > 0x10000000)
    return NULL;
  return reallocarray (old, n, sizeof *old);
}
