/* An epoll instance, used as soon as made.  */
#include <sys/epoll.h>
#include <unistd.h>

int
poller (int fd)
{
  struct epoll_event ev = { .events = EPOLLIN, .data = { .fd = fd } };
  int ep = epoll_create1 (EPOLL_CLOEXEC);
  if (epoll_ctl (ep, EPOLL_CTL_ADD, fd, &ev) < 0) /* expect: unchecked-use */
    {
      close (ep);
      return -1;
    }
  return ep;
}
