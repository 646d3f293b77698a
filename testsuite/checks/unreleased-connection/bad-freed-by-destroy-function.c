/* The function that destroys the object forgets the socket in it, and in what it owns.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct channel { int fd; char *name; };
struct link { struct channel *channel; unsigned uses; };

static void
channel_destroy (struct channel *c)
{
  free (c->name);
  free (c);
}

int
try_once (const struct sockaddr *to, socklen_t len)
{
  struct channel *c = calloc (1, sizeof *c);
  if (!c)
    return -1;
  c->fd = socket (AF_INET, SOCK_STREAM, 0);
  if (c->fd < 0)
    {
      channel_destroy (c);
      return -1;
    }
  if (connect (c->fd, to, len) < 0)
    {
      channel_destroy (c); /* expect: unreleased-connection */
      return -1;
    }
  close (c->fd);
  channel_destroy (c);
  return 0;
}

int
two_levels (const struct sockaddr *to, socklen_t len)
{
  struct link *l = malloc (sizeof *l);
  int r;
  if (!l)
    return -1;
  l->channel = calloc (1, sizeof *l->channel);
  if (!l->channel)
    {
      free (l);
      return -1;
    }
  l->channel->fd = socket (AF_INET, SOCK_STREAM, 0);
  if (l->channel->fd < 0)
    {
      free (l->channel);
      free (l);
      return -1;
    }
  r = connect (l->channel->fd, to, len);
  if (r == 0)
    close (l->channel->fd);
  else
    l->uses = 0;
  free (l->channel); /* expect: unreleased-connection */
  free (l);
  return r;
}
