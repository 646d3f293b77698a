/* select, poll and epoll only look at descriptors: they are still ours.  */
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
  if (n <= 0)
    return -1; /* expect: unreleased-connection */
  close (fd);
  return n;
}

int
polled (int lfd)
{
  struct pollfd p = { .events = POLLIN };
  p.fd = accept (lfd, NULL, NULL);
  if (p.fd < 0)
    return -1;
  if (poll (&p, 1, 100) <= 0)
    return -1; /* expect: unreleased-connection */
  close (p.fd);
  return 0;
}

int
epolled (int lfd)
{
  struct epoll_event ev = { .events = EPOLLIN };
  int fd, ep = epoll_create1 (0);
  if (ep < 0)
    return -1;
  fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    {
      close (ep);
      return -1;
    }
  ev.data.fd = fd;
  if (epoll_ctl (ep, EPOLL_CTL_ADD, fd, &ev) < 0)
    {
      close (ep);
      return -1; /* expect: unreleased-connection */
    }
  close (fd);
  close (ep);
  return 0;
}

int
not_kept (int ep, int lfd)
{
  struct epoll_event ev = { .events = EPOLLIN };
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  ev.data.fd = fd;
  if (epoll_ctl (ep, EPOLL_CTL_ADD, fd, &ev) < 0)
    return -1; /* expect: unreleased-connection */
  return 0;
}

int
many (int lfd)
{
  struct pollfd p[2] = { { .fd = -1, .events = POLLIN }, { .fd = -1, .events = POLLIN } };
  p[0].fd = lfd;
  p[1].fd = accept (lfd, NULL, NULL);
  if (p[1].fd < 0)
    return -1;
  if (poll (p, 2, 100) <= 0)
    return -1; /* expect: unreleased-connection */
  if (p[1].revents & POLLHUP)
    return -1; /* expect: unreleased-connection */
  close (p[1].fd);
  return 0;
}
