/* Lengths that lose bits on the way to a call.  */
#include <arpa/inet.h>
#include <endian.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A WebSocket frame of 64 bits in an unsigned.  */
void *
websocket (int fd)
{
  uint64_t wire;
  unsigned len;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  len = (unsigned) be64toh (wire);
  if (len > 65536)
    return NULL;
  return malloc (len); /* expect: truncated-size; offer: wire <= UINT32_MAX */
}

struct entry { uint16_t size; char *data; };

/* A length of 32 bits in a field of 16.  */
int
store (int fd, struct entry *e)
{
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  e->size = (uint16_t) ntohl (len);
  e->data = malloc (e->size); /* expect: truncated-size; offer: len <= UINT16_MAX */
  return e->data ? 0 : -1;
}

/* strtoul gives 64 bits.  */
void *
text (FILE *in)
{
  char line[64];
  unsigned short n;
  if (!fgets (line, sizeof line, in))
    return NULL;
  n = (unsigned short) strtoul (line, NULL, 0);
  return malloc (n); /* expect: truncated-size */
}

/* A variable in between is narrower.  */
void *
narrow_variable (int fd)
{
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  uint16_t n = (uint16_t) len;
  return n > 3 ? malloc (n) : NULL; /* expect: truncated-size; offer: len <= UINT16_MAX */
}

/* The copy is as long as the whole number, the block as long as its lower half.  */
void *
copy (int fd, const char *from)
{
  uint64_t len;
  char *p;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  p = malloc ((uint32_t) len); /* expect: truncated-size, unbounded-allocation */
  if (p)
    memcpy (p, from, 16);
  return p;
}

/* Into a short, and a bound that comes too late.  */
void *
late (int fd)
{
  uint32_t len;
  short n;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  n = (short) ntohl (len);
  if (n < 0)
    return NULL;
  return malloc ((size_t) n); /* expect: truncated-size; offer: len <= INT16_MAX */
}
