/* connect fails, but goes on: EINPROGRESS.  */
#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

int
dial (const struct sockaddr *to, socklen_t len)
{
  struct pollfd p;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, to, len) != 0 && errno != EINPROGRESS)
    {
      close (fd);
      return -1;
    }
  p.fd = fd;
  p.events = POLLOUT;
  if (poll (&p, 1, 1000) != 1 || send (fd, "hi", 2, MSG_NOSIGNAL) != 2)
    {
      close (fd);
      return -1;
    }
  return fd;
}
