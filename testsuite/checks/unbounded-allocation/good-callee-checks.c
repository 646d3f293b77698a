/* A predicate of our own says whether the length will do.  */
#include <arpa/inet.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

enum { MIN_LEN = 8, MAX_LEN = 32768 };

static bool
sane (uint32_t len)
{
  return len >= MIN_LEN && len <= MAX_LEN;
}

static int
get_length (int fd, uint32_t *len)
{
  uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return -1;
  wire = ntohl (wire);
  if (wire > MAX_LEN)
    return -1;
  *len = wire;
  return 0;
}

void *
first (int fd)
{
  uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  wire = ntohl (wire);
  if (!sane (wire))
    return NULL;
  return malloc (wire);
}

void *
second (int fd)
{
  uint32_t len;
  if (get_length (fd, &len) < 0)
    return NULL;
  return malloc (len);
}
