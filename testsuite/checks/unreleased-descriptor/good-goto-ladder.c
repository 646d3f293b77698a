/* Three descriptors, three rungs.  */
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

struct engine
{
  int ep, wake, watch;
};

static int
add (int ep, int fd)
{
  struct epoll_event ev = { .events = EPOLLIN, .data = { .fd = fd } };
  return epoll_ctl (ep, EPOLL_CTL_ADD, fd, &ev);
}

int
engine_init (struct engine *e)
{
  int ep, wake, watch;
  ep = epoll_create1 (0);
  if (ep < 0)
    goto err;
  wake = eventfd (0, EFD_NONBLOCK);
  if (wake < 0)
    goto err_ep;
  watch = inotify_init1 (IN_NONBLOCK);
  if (watch < 0)
    goto err_wake;
  if (add (ep, wake) < 0 || add (ep, watch) < 0)
    goto err_watch;
  e->ep = ep;
  e->wake = wake;
  e->watch = watch;
  return 0;

err_watch:
  close (watch);
err_wake:
  close (wake);
err_ep:
  close (ep);
err:
  return -1;
}
