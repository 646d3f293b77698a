/* A field of the connection that is given is outside data; so is what its buffer holds.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

struct conn
{
  int fd;
  unsigned char buf[512];
  uint16_t want;
};

static char out[64];

static void
take (const struct conn *c)
{
  memcpy (out, c->buf + 4, c->want); /* expect: unbounded-copy; offer: c->want <= sizeof out */
}

static void
take_rest (const struct conn *c)
{
  memcpy (out, c->buf + 1, c->buf[0]); /* expect: unbounded-copy; offer: c->buf[0] <= sizeof out */
}

void
ready (struct conn *c)
{
  if (recv (c->fd, c->buf, sizeof c->buf, 0) < 8)
    return;
  c->want = (uint16_t) (c->buf[2] << 8 | c->buf[3]);
  take (c);
  take_rest (c);
}

/* The whole message, and how long it is.  */
static void
parse (const unsigned char *p, size_t n)
{
  unsigned len = p[0] << 8 | p[1];
  if (n < 2 || len > n - 2)
    return;
  memcpy (out, p + 2, len); /* expect: unbounded-copy */
}

int
datagram (int fd)
{
  unsigned char msg[512];
  ssize_t n = recv (fd, msg, sizeof msg, 0);
  if (n < 0)
    return -1;
  parse (msg, (size_t) n);
  return 0;
}
