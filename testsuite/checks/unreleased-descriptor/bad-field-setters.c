/* A function that writes another field closes nothing; one that writes this field loses
   what was there.  */
#include <fcntl.h>
#include <unistd.h>

struct conn
{
  int fd;
  int port;
};

static void
set_port (struct conn *c, int port)
{
  c->port = port;
}

static void
forget (struct conn *c)
{
  c->fd = -1;
}

int
other_field (const char *path)
{
  struct conn c;
  c.fd = open (path, O_RDONLY);
  if (c.fd < 0)
    return -1;
  set_port (&c, 80);
  return c.port; /* expect: unreleased-descriptor */
}

int
same_field (const char *path)
{
  struct conn c;
  c.fd = open (path, O_RDONLY);
  if (c.fd < 0)
    return -1;
  forget (&c);
  return c.fd; /* expect: unreleased-descriptor */
}
