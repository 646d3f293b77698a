/* Functions that write one field of a struct leave the others alone.  */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct conn
{
  int fd;
  int port;
  char *name;
};

static void
set_port (struct conn *c, int port)
{
  c->port = port;
}

static void
clear (struct conn *c)
{
  c->name = 0;
  c->port = 0;
}

static void
forget_if (struct conn *c, int closed)
{
  if (closed)
    c->fd = -1;
}

static void
start (struct conn *c)
{
  memset (c, 0, sizeof *c);
  c->fd = -1;
}

int
on_stack (const char *path)
{
  struct conn c;
  start (&c);
  c.fd = open (path, O_RDONLY);
  if (c.fd < 0)
    return -1;
  set_port (&c, 80);
  clear (&c);
  close (c.fd);
  forget_if (&c, 1);
  return c.fd;
}

int
closed_once (const char *path)
{
  struct conn c;
  c.fd = open (path, O_RDONLY);
  if (c.fd < 0)
    return -1;
  close (c.fd);
  start (&c);
  if (c.fd >= 0)
    close (c.fd);
  return 0;
}
