/* What a library of one's own gives back by value, in the style of `struct result'.  */
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

struct result
{
  int error;
  union
  {
    int code;
    const char *text;
  } more;
  struct
  {
    int fd;
    unsigned flags;
  } conn;
};

static struct result
dial (const struct sockaddr *to, socklen_t len)
{
  struct result r = { 0 };
  r.conn.fd = socket (to->sa_family, SOCK_STREAM, 0);
  if (r.conn.fd < 0)
    {
      r.error = errno ? errno : EIO;
      return r;
    }
  if (connect (r.conn.fd, to, len) < 0)
    {
      close (r.conn.fd);
      r.conn.fd = -1;
      r.error = errno ? errno : EIO;
      return r;
    }
  return r;
}

int
greet (const struct sockaddr *to, socklen_t len)
{
  struct result r = dial (to, len);
  if (r.error)
    return -1;
  if (send (r.conn.fd, "hello", 5, 0) != 5)
    return -1; /* expect: unreleased-connection */
  close (r.conn.fd);
  return 0;
}

int
try_all (const struct sockaddr *const *to, const socklen_t *len, int n)
{
  for (int k = 0; k < n; k++)
    {
      struct result r = dial (to[k], len[k]);
      if (r.error)
	continue;
      if (shutdown (r.conn.fd, SHUT_RD) < 0)
	continue; /* expect: unreleased-connection */
      return r.conn.fd;
    }
  return -1;
}
