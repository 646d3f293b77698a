/* Written to after it was freed: "so that nobody uses it".  */
#include <stdlib.h>
#include <unistd.h>

struct conn
{
  int fd;
};

void
drop (struct conn *c)
{
  close (c->fd);
  free (c);
  c->fd = -1; /* expect: use-after-release */
}
