/* A second address needs a second socket.  */
#include <sys/socket.h>
#include <unistd.h>

int
both (const struct sockaddr *v4, const struct sockaddr *v6, socklen_t len)
{
  int fd = socket (AF_INET6, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, v6, len) != 0 || bind (fd, v4, len) != 0) /* expect: socket-phase */
    {
      close (fd);
      return -1;
    }
  return fd;
}
