/* A header is read into a structure that comes back by value: its length is outside data.  */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <arpa/inet.h>
#include <unistd.h>

struct header
{
  uint32_t type, length;
};

struct parsed
{
  bool ok;
  struct header h;
};

static struct parsed
read_header (int fd)
{
  struct parsed p = { .ok = false };
  struct header h;
  if (read (fd, &h, sizeof h) != (ssize_t) sizeof h)
    return p;
  p.h.type = ntohl (h.type);
  p.h.length = ntohl (h.length);
  p.ok = true;
  return p;
}

char *
body (int fd)
{
  struct parsed p = read_header (fd);
  if (!p.ok)
    return NULL;
  return malloc (p.h.length); /* expect: unbounded-allocation */
}
