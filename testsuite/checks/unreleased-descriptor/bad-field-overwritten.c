/* What a field or an element held is overwritten by another: told where it happens.  */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct conn { int fd, log; };

int
opened_twice (struct conn *c, const char *name, const char *other)
{
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  c->fd = open (other, O_RDONLY); /* expect: unreleased-descriptor */
  return c->fd;
}

int
of_a_local (const char *name, const char *other)
{
  struct conn c = { -1, -1 };
  int r;
  c.log = open (name, O_WRONLY);
  if (c.log < 0)
    return -1;
  c.log = open (other, O_WRONLY); /* expect: unreleased-descriptor */
  if (c.log < 0)
    return -1;
  r = (int) write (c.log, "x", 1);
  (void) close (c.log);
  return r;
}

int
made_invalid_too_early (struct conn *c, const char *name)
{
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  c->fd = -1; /* expect: unreleased-descriptor */
  return 0;
}

int
elements (int fds[2], const char *name)
{
  fds[0] = open (name, O_RDONLY);
  if (fds[0] < 0)
    return -1;
  fds[0] = open (name, O_WRONLY); /* expect: unreleased-descriptor */
  return fds[0] < 0 ? -1 : 0;
}
