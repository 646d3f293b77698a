/* Differences that cannot fall below zero.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BLOCK = 16, MAC = 20 };

int
record (int fd, unsigned char *to)
{
  unsigned char rec[1024], pad;
  ssize_t n = recv (fd, rec, sizeof rec, 0);
  size_t len;
  if (n < BLOCK)
    return -1;
  pad = rec[n - 1];
  if ((size_t) n < (size_t) MAC + pad)
    return -1;
  len = (size_t) n - MAC - pad;
  memcpy (to, rec, len);
  return 0;
}

void *
udp (int fd)
{
  uint16_t h[4];
  size_t len;
  if (recv (fd, h, sizeof h, MSG_WAITALL) != (ssize_t) sizeof h || ntohs (h[2]) < sizeof h)
    return NULL;
  len = ntohs (h[2]) - sizeof h;
  return malloc (len);
}

struct chunk { uint32_t size, used; };

void *
rest (FILE *in)
{
  struct chunk c;
  if (fread (&c, sizeof c, 1, in) != 1 || c.size > 1u << 20 || c.used > c.size)
    return NULL;
  return malloc (c.size - c.used);
}

/* The larger less the smaller.  */
void *
distance (int fd)
{
  uint16_t at[2];
  if (recv (fd, at, sizeof at, MSG_WAITALL) != (ssize_t) sizeof at)
    return NULL;
  return malloc (at[0] > at[1] ? at[0] - at[1] : at[1] - at[0]);
}

/* A bound after it: what wrapped is too large.  */
void *
after (int fd)
{
  uint32_t len, rest;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  rest = ntohl (len) - 4;
  if (rest > 65536)
    return NULL;
  return malloc (rest);
}

/* What is left of the buffer: the count came from recv itself.  */
ssize_t
fill (int fd)
{
  char buf[512];
  ssize_t n = recv (fd, buf, 4, MSG_WAITALL);
  if (n != 4)
    return -1;
  return recv (fd, buf + n, sizeof buf - (size_t) n, 0);
}

/* Padding to a block: at most a block.  */
void *
padding (int fd)
{
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  return malloc (BLOCK - len % BLOCK);
}

/* The end of a line within what came.  */
int
line (int fd, char *to)
{
  char buf[256], *end;
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n <= 0)
    return -1;
  end = memchr (buf, '\n', (size_t) n);
  if (!end)
    return -1;
  memcpy (to, buf, (size_t) (end - buf));
  return 0;
}

/* A list of parts: each is tested against what is left.  */
int
parts (int fd, unsigned char *to)
{
  unsigned char msg[512], *p = msg;
  ssize_t n = recv (fd, msg, sizeof msg, 0);
  size_t left;
  if (n < 0)
    return -1;
  left = (size_t) n;
  while (left >= 2)
    {
      size_t len = p[1];
      if (left - 2 < len)
	return -1;
      memcpy (to, p + 2, len);
      p += 2 + len;
      left -= 2 + len;
    }
  return 0;
}

/* Saturated.  */
void *
saturated (int fd)
{
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len || len > 65536)
    return NULL;
  return malloc (len > 8 ? len - 8 : 0);
}

/* The compiler is asked.  */
void *
asked (int fd)
{
  uint32_t len[2], rest;
  if (recv (fd, len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len || len[0] > 65536)
    return NULL;
  if (__builtin_sub_overflow (len[0], len[1], &rest))
    return NULL;
  return malloc (rest);
}
