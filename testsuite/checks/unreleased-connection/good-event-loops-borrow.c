/* select, poll and epoll only look at descriptors; epoll keeps the data.  */
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

int
selected (int lfd)
{
  fd_set r;
  struct timeval tv = { 1, 0 };
  int n, fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (fd >= FD_SETSIZE)
    {
      close (fd);
      return -1;
    }
  FD_ZERO (&r);
  FD_SET (fd, &r);
  n = select (fd + 1, &r, NULL, NULL, &tv);
  if (n > 0 && FD_ISSET (fd, &r))
    n = 2;
  close (fd);
  return n;
}

int
epolled (int lfd)
{
  struct epoll_event ev = { .events = EPOLLIN };
  int n = -1, ep = epoll_create1 (0);
  if (ep < 0)
    return -1;
  ev.data.fd = lfd;
  if (epoll_ctl (ep, EPOLL_CTL_ADD, lfd, &ev) == 0)
    n = epoll_wait (ep, &ev, 1, 10);
  close (ep);
  return n;
}

int
kept_by_epoll (int ep, int lfd)
{
  struct epoll_event ev = { .events = EPOLLIN };
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  ev.data.fd = fd;
  if (epoll_ctl (ep, EPOLL_CTL_ADD, fd, &ev) < 0)
    {
      close (fd);
      return -1;
    }
  return 0;
}

int
many (int lfd)
{
  struct pollfd p[2] = { { .fd = -1, .events = POLLIN }, { .fd = -1, .events = POLLIN } };
  int n = -1;
  p[0].fd = accept (lfd, NULL, NULL);
  if (p[0].fd < 0)
    return -1;
  p[1].fd = accept (lfd, NULL, NULL);
  if (p[1].fd < 0)
    {
      close (p[0].fd);
      return -1;
    }
  p[0].revents = p[1].revents = 0;
  if (poll (p, 2, 100) > 0 && (p[0].revents || p[1].revents))
    n = 0;
  close (p[0].fd);
  close (p[1].fd);
  return n;
}
