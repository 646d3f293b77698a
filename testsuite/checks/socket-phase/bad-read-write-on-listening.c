/* The same with the plain calls for descriptors, and with vectors.  */
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

ssize_t
drain (int fd, char *buf, size_t n)
{
  if (listen (fd, 1) != 0)
    return -1;
  return read (fd, buf, n); /* expect: socket-phase */
}

ssize_t
flush (int fd, const struct iovec *iov, int n)
{
  if (listen (fd, 1) != 0)
    return -1;
  return writev (fd, iov, n); /* expect: socket-phase */
}
