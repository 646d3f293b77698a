/* Who copies knows nothing of the room there is: the callers do.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

int use (const char *);

/* The data come in here, and the buffer from the caller.  */
static int
get_name (int fd, char *out)
{
  unsigned char msg[512];
  if (recv (fd, msg, sizeof msg, 0) < 2)
    return -1;
  memcpy (out, msg + 2, msg[0]); /* expect: unbounded-copy */
  return msg[0];
}

int
serve (int fd)
{
  char name[64];
  if (get_name (fd, name) < 0)
    return -1;
  return use (name);
}

/* Both come from the caller; one call was checked, the other was not.  */
static void
put (char *to, const unsigned char *p, size_t n)
{
  memcpy (to, p, n); /* expect: unbounded-copy */
}

int
first (int fd)
{
  unsigned char msg[512];
  char name[64];
  if (recv (fd, msg, sizeof msg, 0) < 2)
    return -1;
  if (msg[0] >= sizeof name)
    return -1;
  put (name, msg + 1, msg[0]);
  return use (name);
}

int
second (int fd)
{
  unsigned char msg[512];
  char name[64];
  if (recv (fd, msg, sizeof msg, 0) < 2)
    return -1;
  put (name, msg + 1, msg[0]);
  return use (name);
}

/* Bounded by the end of the message, and the size that came along is never looked at.  */
static int
field (const unsigned char *p, const unsigned char *end, char *out, size_t size)
{
  size_t n = p[0];
  (void) size;
  if ((size_t) (end - p) < n + 1)
    return -1;
  memcpy (out, p + 1, n); /* expect: unbounded-copy */
  return (int) n;
}

int
third (int fd)
{
  unsigned char msg[512];
  struct
  {
    int kind;
    char name[32];
  } r;
  ssize_t n = recv (fd, msg, sizeof msg, 0);
  if (n < 2)
    return -1;
  return field (msg, msg + n, r.name, sizeof r.name) < 0 ? -1 : use (r.name);
}
