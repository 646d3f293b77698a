/* In the wrong order.  */
#include <sys/socket.h>

int
open_port (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (listen (fd, 8) < 0)
    return -1;
  return bind (fd, sa, len); /* expect: socket-phase */
}
