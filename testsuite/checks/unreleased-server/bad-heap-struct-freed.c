/* The struct that held the only copy of the descriptor is freed first.  */
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct daemon
{
  int listener;
  unsigned nclients;
};

struct daemon *
daemon_new (const struct sockaddr *sa, socklen_t len)
{
  struct daemon *d = calloc (1, sizeof *d);
  if (d == NULL)
    return NULL;
  d->listener = socket (sa->sa_family, SOCK_STREAM, 0);
  if (d->listener < 0)
    {
      free (d);
      return NULL;
    }
  if (bind (d->listener, sa, len) < 0 || listen (d->listener, 16) < 0)
    {
      free (d); /* expect: unreleased-server */
      return NULL;
    }
  return d;
}
