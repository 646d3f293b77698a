/* The helper takes the address and leaves -1 behind.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct client
{
  int fd;
  char *name;
};

static void
close_and_forget (int *fd)
{
  if (*fd >= 0)
    close (*fd);
  *fd = -1;
}

static void
client_free (struct client *c)
{
  close_and_forget (&c->fd);
  free (c->name);
  free (c);
}

int
greet (int lfd)
{
  struct client *c = calloc (1, sizeof *c);
  if (!c)
    return -1;
  c->fd = accept (lfd, NULL, NULL);
  if (c->fd >= 0 && send (c->fd, "hi\n", 3, MSG_NOSIGNAL) != 3)
    close_and_forget (&c->fd);
  client_free (c);
  return 0;
}
