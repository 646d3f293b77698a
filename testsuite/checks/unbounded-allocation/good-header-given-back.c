/* A header in a structure that comes back by value: bounded here or there.  */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <arpa/inet.h>
#include <unistd.h>

enum
{
  MOST = 4096
};

struct header
{
  uint32_t type, length;
};

static struct header
read_header (int fd)
{
  struct header h = { 0, 0 }, raw;
  if (read (fd, &raw, sizeof raw) != (ssize_t) sizeof raw)
    return h;
  h.type = ntohl (raw.type);
  h.length = ntohl (raw.length);
  return h;
}

static struct header
read_sane_header (int fd)
{
  struct header h = { 0, 0 }, raw;
  if (read (fd, &raw, sizeof raw) != (ssize_t) sizeof raw || ntohl (raw.length) > MOST)
    return h;
  h.type = ntohl (raw.type);
  h.length = ntohl (raw.length);
  return h;
}

char *
bounded_here (int fd)
{
  struct header h = read_header (fd);
  if (h.length > MOST)
    return NULL;
  return malloc (h.length + 1);
}

char *
bounded_there (int fd)
{
  struct header h = read_sane_header (fd);
  return malloc (h.length + 1);
}
