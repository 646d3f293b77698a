/* A field gets another descriptor, and the one it held is somewhere else, closed or never
   was.  */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

struct conn { int fd, old; struct conn *next; };
void keep (int);
static int spare;

int
saved_before (struct conn *c, const char *name, const char *other)
{
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  c->old = c->fd;
  c->fd = open (other, O_RDONLY);
  return c->fd < 0 ? -1 : 0;
}

int
saved_in_a_variable (struct conn *c, const char *name, const char *other)
{
  int first;
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  first = c->fd;
  c->fd = open (other, O_RDONLY);
  (void) close (first);
  return c->fd < 0 ? -1 : 0;
}

int
closed_before (struct conn *c, const char *name, const char *other)
{
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  (void) close (c->fd);
  c->fd = open (other, O_RDONLY);
  return c->fd < 0 ? -1 : 0;
}

int
tried_again (struct conn *c, const char *name, const char *other)
{
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    c->fd = open (other, O_RDONLY);
  return c->fd < 0 ? -1 : 0;
}

int
given_away (struct conn *c, const char *name, const char *other)
{
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  keep (c->fd);
  c->fd = open (other, O_RDONLY);
  return c->fd < 0 ? -1 : 0;
}

int
in_a_global (struct conn *c, const char *name)
{
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  spare = c->fd;
  c->fd = -1;
  return 0;
}

int
swapped (struct conn *a, struct conn *b, const char *name)
{
  int t;
  a->fd = open (name, O_RDONLY);
  if (a->fd < 0)
    return -1;
  t = a->fd;
  a->fd = b->fd;
  b->fd = t;
  return 0;
}

int
each_its_own (struct conn *list, const char *name)
{
  for (struct conn *c = list; c; c = c->next)
    {
      c->fd = open (name, O_RDONLY);
      if (c->fd < 0)
	return -1;
    }
  return 0;
}

int
taken_from (struct conn *c, const char *name)
{
  int fd;
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  fd = c->fd;
  c->fd = -1;
  return fd;
}

int
higher (struct conn *c, const char *name)
{
  c->fd = open (name, O_RDONLY);
  if (c->fd < 0)
    return -1;
  if (c->fd < 3)
    {
      int n = fcntl (c->fd, F_DUPFD_CLOEXEC, 3);
      (void) close (c->fd);
      c->fd = n;
    }
  return 0;
}
