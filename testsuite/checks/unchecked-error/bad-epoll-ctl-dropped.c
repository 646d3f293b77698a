/* A descriptor that was never added is never heard of again.  */
#include <sys/epoll.h>

void
watch (int ep, int fd)
{
  struct epoll_event ev = { .events = EPOLLIN, .data = { .fd = fd } };
  epoll_ctl (ep, EPOLL_CTL_ADD, fd, &ev); /* expect: unchecked-error */
}
