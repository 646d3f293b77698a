/* Opened once, kept in a static for all later calls.  */
#include <fcntl.h>
#include <unistd.h>

int
random_bytes (void *buf, size_t len)
{
  static int fd = -1;
  if (fd < 0)
    fd = open ("/dev/urandom", O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  return read (fd, buf, len) == (ssize_t) len ? 0 : -1;
}
