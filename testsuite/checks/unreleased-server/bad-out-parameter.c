/* A helper gives the listener through a pointer; a later failure forgets it.  */
#include <netinet/in.h>
#include <stdbool.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

static bool
make_listener (const struct sockaddr_in *sa, int *result)
{
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return false;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (fd, 100) < 0)
    {
      close (fd);
      return false;
    }
  *result = fd;
  return true;
}

int
add_listener (int epfd, const struct sockaddr_in *sa)
{
  struct epoll_event ev = { .events = EPOLLIN };
  int fd;
  if (!make_listener (sa, &fd))
    return -1;
  ev.data.fd = fd;
  if (epoll_ctl (epfd, EPOLL_CTL_ADD, fd, &ev) < 0)
    return -1; /* expect: unreleased-server */
  return fd;
}
