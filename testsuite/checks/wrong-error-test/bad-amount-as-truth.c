/* -1 is as true as any amount.  */
#include <poll.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

int
answer (int fd)
{
  char buf[128];
  if (recv (fd, buf, sizeof buf, 0)) /* expect: wrong-error-test */
    return buf[0];
  return -1;
}

int
send_all (int fd, const char *text, size_t n)
{
  if (!send (fd, text, n, 0)) /* expect: wrong-error-test */
    return -1;
  return 0;
}

int
ready (struct pollfd *p)
{
  if (poll (p, 1, 1000)) /* expect: wrong-error-test */
    return p->revents;
  return 0;
}

int
ready_too (int fd, fd_set *set)
{
  struct timeval t = { 1, 0 };
  if (select (fd + 1, set, NULL, NULL, &t) == 0) /* expect: wrong-error-test */
    return 0;
  return FD_ISSET (fd, set);
}
