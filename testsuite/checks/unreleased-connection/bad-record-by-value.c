/* Records given by value to functions that only look.  */
#include <sys/socket.h>
#include <unistd.h>

struct conn
{
  int fd;
  int flags;
  char *name;
};

struct pair
{
  struct conn in;
  int out[2];
};

static int
ping (struct conn c)
{
  char b = 1;
  return send (c.fd, &b, 1, MSG_NOSIGNAL) == 1 ? 0 : -1;
}

static int
ping_deeper (struct conn c, size_t n)
{
  return n && c.name ? ping (c) : 0;
}

static int
ping_pair (struct pair p)
{
  char b = 1;
  return send (p.out[0], &b, 1, MSG_NOSIGNAL) == 1 ? 0 : -1;
}

static void
ends (struct conn c)
{
  close (c.fd);
}

int
looked_at (void)
{
  struct conn c = { .fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) };
  if (c.fd < 0)
    return -1;
  if (ping (c) < 0)
    return -1; /* expect: unreleased-connection */
  ends (c);
  return 0;
}

int
looked_at_deeper (char *name)
{
  struct conn c = { .fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), .name = name };
  if (c.fd < 0)
    return -1;
  if (ping_deeper (c, sizeof c) < 0)
    return -1; /* expect: unreleased-connection */
  ends (c);
  return 0;
}

int
looked_at_pair (void)
{
  struct pair p;
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, p.out) < 0)
    return -1;
  if (ping_pair (p) < 0)
    return -1; /* expect: unreleased-connection */
  close (p.out[0]);
  close (p.out[1]);
  return 0;
}

int
ended_twice (void)
{
  struct conn c = { .fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) };
  if (c.fd < 0)
    return -1;
  ends (c);
  close (c.fd); /* expect: double-release */
  return 0;
}

int
used_after_its_end (void)
{
  struct conn c = { .fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) };
  if (c.fd < 0)
    return -1;
  ends (c);
  return ping (c); /* expect: use-after-release */
}
