/* Nothing was ready in time: that may count as failure as well as not.  */
#include <errno.h>
#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

int
ready (struct pollfd *p)
{
  if (poll (p, 1, 1000) <= 0)
    return 0;
  return p->revents;
}

int
ready_or_not (struct pollfd *p)
{
  int n = poll (p, 1, 1000);
  if (n < 0)
    return errno == EINTR ? 0 : -1;
  return n ? p->revents : 0;
}

int
events (int fd, struct epoll_event *e, int most)
{
  int n = epoll_wait (fd, e, most, -1);
  for (int k = 0; k < n; k++)
    if (e[k].events & EPOLLERR)
      return -1;
  return n;
}
