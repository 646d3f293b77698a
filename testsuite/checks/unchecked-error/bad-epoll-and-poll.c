/* A descriptor that was never added is never heard of again.  */
#include <poll.h>
#include <sys/epoll.h>

void
watch (int ep, int fd)
{
  struct epoll_event ev = { .events = EPOLLIN, .data = { .fd = fd } };
  epoll_ctl (ep, EPOLL_CTL_ADD, fd, &ev); /* expect: unchecked-error */
}

int
readable (int fd)
{
  struct pollfd p = { .fd = fd, .events = POLLIN, .revents = 0 };
  poll (&p, 1, 100); /* expect: unchecked-error */
  return p.revents & POLLIN;
}
