/* The callers' buffers have room for what one byte can say, for what was checked, or the
   size that came along is looked at.  */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define MIN(a, b) ((a) < (b) ? (a) : (b))

int use (const char *);

static int
get_name (int fd, char *out)
{
  unsigned char msg[512];
  if (recv (fd, msg, sizeof msg, 0) < 2)
    return -1;
  memcpy (out, msg + 2, msg[0]);
  return msg[0];
}

int
large (int fd)
{
  char name[256];
  return get_name (fd, name) < 0 ? -1 : use (name);
}

int
heap (int fd)
{
  char *name = malloc (256);
  int r = -1;
  if (name && get_name (fd, name) >= 0)
    r = use (name);
  free (name);
  return r;
}

static int
field (const unsigned char *p, const unsigned char *end, char *out, size_t size)
{
  size_t n = p[0];
  if ((size_t) (end - p) < n + 1 || n >= size)
    return -1;
  memcpy (out, p + 1, n);
  out[n] = 0;
  return (int) n;
}

static void
clamped (const unsigned char *p, char *out, size_t size)
{
  size_t n = MIN ((size_t) p[0], size - 1);
  memcpy (out, p + 1, n);
  out[n] = 0;
}

static void
put (char *to, const unsigned char *p, size_t n)
{
  memcpy (to, p, n);
}

struct record
{
  char name[16];
  char comment[240];
};

/* A record as a whole, by its first field.  */
static void
put_all (char *to, const unsigned char *p)
{
  memcpy (to, p + 1, p[0]);
}

int
serve (int fd)
{
  unsigned char msg[512];
  char name[64];
  struct record r;
  ssize_t n = recv (fd, msg, sizeof msg, 0);
  if (n < 2 || field (msg, msg + n, name, sizeof name) < 0)
    return -1;
  clamped (msg, name, sizeof name);
  put_all (r.name, msg);
  if (msg[0] >= sizeof name)
    return -1;
  put (name, msg + 1, msg[0]);
  return use (name) + use (r.comment);
}
