/* No thread has been made, so nobody gets the data.  */
#include <pthread.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
struct client
{
  int fd;
};
static void *
serve (void *p)
{
  struct client *c = p;
  close (c->fd);
  free (c);
  return NULL;
}

int
threads (int lfd)
{
  pthread_t t;
  struct client *c = malloc (sizeof *c);
  if (!c)
    return -1;
  c->fd = accept (lfd, NULL, NULL);
  if (c->fd < 0)
    {
      free (c);
      return -1;
    }
  if (pthread_create (&t, NULL, serve, c) != 0)
    {
      free (c); /* expect: unreleased-connection */
      return -1;
    }
  return pthread_join (t, NULL);
}
