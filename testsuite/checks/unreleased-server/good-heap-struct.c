/* The heap object owns the listener; its destructor gives it back.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct daemon
{
  int listener;
  char *name;
};

void
daemon_free (struct daemon *d)
{
  if (d == NULL)
    return;
  if (d->listener >= 0)
    close (d->listener);
  free (d->name);
  free (d);
}

struct daemon *
daemon_new (const struct sockaddr *sa, socklen_t len)
{
  struct daemon *d = calloc (1, sizeof *d);
  if (d == NULL)
    return NULL;
  d->listener = socket (sa->sa_family, SOCK_STREAM, 0);
  if (d->listener < 0 || bind (d->listener, sa, len) < 0 || listen (d->listener, 16) < 0)
    {
      daemon_free (d);
      return NULL;
    }
  return d;
}
