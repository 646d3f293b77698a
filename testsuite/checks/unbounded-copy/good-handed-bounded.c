/* Every caller bounds what it hands down.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

static char store[128];

static void
put (const char *p, size_t n)
{
  memcpy (store, p, n);
}

static void
put_body (const char *p, size_t n)
{
  put (p + 2, n);
}

int
serve (int fd)
{
  char msg[1024];
  uint16_t len;
  if (recv (fd, msg, sizeof msg, 0) < 4)
    return -1;
  memcpy (&len, msg, sizeof len);
  len = ntohs (len);
  if (len > sizeof store)
    return -1;
  put_body (msg, len);
  return 0;
}

void
greet (void)
{
  put_body ("..hello", 5);
}

/* A connection's fields: compared before they are handed down, or by who gets them.  */
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
  memcpy (out, c->buf + 4, c->want);
}

static void
take_again (const struct conn *c)
{
  unsigned n = c->buf[2] << 8 | c->buf[3];
  memcpy (out, c->buf + 4, n);
}

static void
take_some (const struct conn *c)
{
  if (c->want <= sizeof out)
    memcpy (out, c->buf + 4, c->want);
}

void
ready (struct conn *c)
{
  if (recv (c->fd, c->buf, sizeof c->buf, 0) < 8)
    return;
  c->want = (uint16_t) (c->buf[2] << 8 | c->buf[3]);
  if (c->want > sizeof out)
    return;
  take_again (c);
  take (c);
}

void
ready_to_take_some (struct conn *c)
{
  if (recv (c->fd, c->buf, sizeof c->buf, 0) < 8)
    return;
  c->want = (uint16_t) (c->buf[2] << 8 | c->buf[3]);
  take_some (c);
}
