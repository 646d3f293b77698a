/* The function called need not use what it is given, or uses something else.  */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

struct conn { int fd; bool open; int error; };

static ssize_t
read_if_open (struct conn *c, char *b)
{
  if (!c->open)
    return 0;
  return read (c->fd, b, 1);
}

static void
report (int fd)
{
  fprintf (stderr, "descriptor %d was closed\n", fd);
}

static ssize_t
read_again (struct conn *c, const char *path, char *b)
{
  c->fd = open (path, O_RDONLY);
  if (c->fd < 0)
    return -1;
  return read (c->fd, b, 1);
}

static ssize_t
read_if_wanted (int fd, char *b, bool wanted)
{
  ssize_t n = 0;
  if (wanted)
    n = read (fd, b, 1);
  return n;
}

static void
conn_close (struct conn *c)
{
  close (c->fd);
  c->fd = -1;
  c->open = false;
}

static int
number (const struct conn *c)
{
  return c->fd;
}

ssize_t
all (struct conn *c, const char *path, char *b)
{
  ssize_t n;
  int fd = c->fd;
  close (fd);
  report (fd);
  (void) read_if_wanted (fd, b, false);
  c->open = false;
  n = read_if_open (c, b);
  n += read_again (c, path, b);
  if (c->fd >= 0)
    conn_close (c);
  return n + number (c);
}
