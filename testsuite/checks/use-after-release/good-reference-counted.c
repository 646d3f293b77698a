/* Only the last reference frees.  */
#include <stdlib.h>
#include <unistd.h>

struct conn
{
  unsigned refs;
  int fd;
};

static void
conn_put (struct conn *c)
{
  if (--c->refs > 0)
    return;
  close (c->fd);
  free (c);
}

int
conn_flush (struct conn *c)
{
  int ret;
  c->refs++;
  ret = fsync (c->fd);
  conn_put (c);
  return ret;
}

int
conn_twice (struct conn *c)
{
  c->refs++;
  int a = conn_flush (c);
  int b = conn_flush (c);
  conn_put (c);
  return a | b;
}
