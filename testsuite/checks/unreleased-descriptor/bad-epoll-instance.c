/* The epoll instance is forgotten when the listener can't be added.  */
#include <sys/epoll.h>
#include <unistd.h>

struct loop
{
  int epfd;
  int nfds;
};

int
loop_init (struct loop *loop, int listener)
{
  struct epoll_event ev;
  int ep = epoll_create1 (EPOLL_CLOEXEC);
  if (ep < 0)
    return -1;
  ev.events = EPOLLIN;
  ev.data.fd = listener;
  if (epoll_ctl (ep, EPOLL_CTL_ADD, listener, &ev) < 0)
    return -1; /* expect: unreleased-descriptor */
  loop->epfd = ep;
  loop->nfds = 1;
  return 0;
}
