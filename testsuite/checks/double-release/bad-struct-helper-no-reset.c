/* hangup() leaves the stale number in the struct; destroy() closes it again.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct client
{
  int fd;
  unsigned got;
};

static void
hangup (struct client *c)
{
  close (c->fd);
}

static void
destroy (struct client *c)
{
  if (c->fd >= 0)
    close (c->fd);
  free (c);
}

int
greet (int lfd)
{
  struct client *c = calloc (1, sizeof *c);
  if (!c)
    return -1;
  c->fd = accept (lfd, NULL, NULL);
  if (c->fd < 0)
    {
      destroy (c);
      return -1;
    }
  if (send (c->fd, "hi\n", 3, MSG_NOSIGNAL) != 3)
    hangup (c);
  destroy (c); /* expect: double-release */
  return 0;
}
