/* One socket for both directions.  */
#include <sys/socket.h>

int
peer (int fd, const struct sockaddr *other, socklen_t len)
{
  if (listen (fd, 5) != 0)
    return -1;
  return connect (fd, other, len); /* expect: socket-phase */
}
