/* Data of threads, reactors and epoll belongs to who is called with it.  */
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
struct client
{
  int fd;
};
typedef void (*handler) (void *);
extern int reactor_add (handler h, void *data);
extern void on_client (void *data);
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
      close (c->fd);
      free (c);
      return -1;
    }
  if (pthread_detach (t) != 0)
    return -1;
  return 0;
}

int
reactor (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  return reactor_add (on_client, (void *) (intptr_t) fd);
}

int
epoll_data (int ep, int lfd)
{
  struct epoll_event ev;
  struct client *c = malloc (sizeof *c);
  if (!c)
    return -1;
  c->fd = accept (lfd, NULL, NULL);
  if (c->fd < 0)
    {
      free (c);
      return -1;
    }
  ev.events = EPOLLIN;
  ev.data.ptr = c;
  if (epoll_ctl (ep, EPOLL_CTL_ADD, c->fd, &ev) < 0)
    {
      close (c->fd);
      free (c);
      return -1;
    }
  return 0;
}
