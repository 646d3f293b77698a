/* Lengths that count a part of the message, and the part may be longer.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BLOCK = 16, MAC = 20 };

/* A TLS record's payload without its MAC and padding.  */
int
record (int fd, unsigned char *to)
{
  unsigned char rec[1024], pad;
  ssize_t n = recv (fd, rec, sizeof rec, 0);
  size_t len;
  if (n < BLOCK)
    return -1;
  pad = rec[n - 1];
  len = (size_t) n - MAC - pad;
  memcpy (to, rec, len); /* expect: size-underflow; offer: n >= pad */
  return 0;
}

/* A UDP length that counts its head.  */
void *
udp (int fd)
{
  uint16_t h[4];
  size_t len;
  if (recv (fd, h, sizeof h, MSG_WAITALL) != (ssize_t) sizeof h)
    return NULL;
  len = ntohs (h[2]) - sizeof h;
  return malloc (len); /* expect: size-underflow; offer: h[2] >= 8 */
}

/* An X11 reply: the length less what was read already, in words.  */
void *
x11 (int fd)
{
  uint32_t words;
  if (recv (fd, &words, sizeof words, MSG_WAITALL) != (ssize_t) sizeof words || words > 65536)
    return NULL;
  return malloc ((words - 8u) * (size_t) 4); /* expect: size-underflow; offer: words >= 8 */
}

struct chunk { uint32_t size, used; };

/* A chunk of a file: what is not used of it.  */
void *
rest (FILE *in)
{
  struct chunk c;
  if (fread (&c, sizeof c, 1, in) != 1 || c.size > 1u << 20)
    return NULL;
  return malloc (c.size - c.used); /* expect: size-underflow; offer: c.size >= c.used */
}

/* The wrong one of the two is tested.  */
void *
wrong_test (int fd)
{
  uint16_t len[2];
  size_t total, head;
  if (recv (fd, len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  total = ntohs (len[0]);
  head = ntohs (len[1]);
  if (total < 4)
    return NULL;
  return malloc (total - head); /* expect: size-underflow; offer: total >= head */
}

/* The test is off by the head.  */
void *
short_test (int fd)
{
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  if (len < 4 || len > 65536)
    return NULL;
  return malloc (len - 12); /* expect: size-underflow; offer: len >= 12 */
}

/* The name's length includes its end, and may be zero.  */
char *
name (int fd)
{
  unsigned char n;
  if (recv (fd, &n, 1, 0) != 1)
    return NULL;
  return malloc ((size_t) n - 1); /* expect: size-underflow; offer: n >= 1 */
}
