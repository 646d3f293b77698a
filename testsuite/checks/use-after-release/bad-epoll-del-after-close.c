/* By then the number may be somebody else's: take it out of the set first.  */
#include <sys/epoll.h>
#include <sys/types.h>
#include <unistd.h>

struct client
{
  int fd;
  int ep;
};

int
client_gone (struct client *c)
{
  close (c->fd);
  return epoll_ctl (c->ep, EPOLL_CTL_DEL, c->fd, NULL); /* expect: use-after-release */
}
