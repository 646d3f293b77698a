/* The heart of a server waits for ever, and rightly.  */
#include <poll.h>
#include <stddef.h>
#include <sys/epoll.h>
#include <sys/select.h>

int
next (struct pollfd *fds, nfds_t n, int ep)
{
  struct epoll_event e;
  fd_set set;
  FD_ZERO (&set);
  if (poll (fds, n, -1) < 0 || epoll_wait (ep, &e, 1, -1) < 0)
    return -1;
  return select (0, &set, NULL, NULL, NULL);
}
