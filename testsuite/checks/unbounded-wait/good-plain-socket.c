/* Blocking sockets are of low confidence.  */
#include <sys/socket.h>

ssize_t
greet (int fd, char *buf, size_t size)
{
  ssize_t n = recv (fd, buf, size, 0);
  return n < 0 ? -1 : n;
}
