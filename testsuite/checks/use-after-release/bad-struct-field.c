/* The struct is freed, then its descriptor is read out of it.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct session
{
  int fd;
  char *user;
};

void
session_end (struct session *s)
{
  free (s->user);
  free (s);
  close (s->fd); /* expect: use-after-release */
}
