/* The number itself travels through a void pointer.  */
#include <pthread.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

static void *
session (void *arg)
{
  int fd = (int) (intptr_t) arg;
  char c;
  while (recv (fd, &c, 1, 0) == 1)
    if (send (fd, &c, 1, MSG_NOSIGNAL) != 1)
      break;
  close (fd);
  return NULL;
}

int
accept_one (int lfd)
{
  pthread_t t;
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (pthread_create (&t, NULL, session, (void *) (intptr_t) fd) != 0)
    {
      close (fd);
      return -1;
    }
  return pthread_detach (t) == 0 ? 0 : -1;
}
