/* options: -fplugin-arg-gimlet-confidence=low */
#include <poll.h>
#include <sys/socket.h>

ssize_t
greet (int fd, char *buf, size_t size)
{
  struct pollfd p = { .fd = fd, .events = POLLIN };
  if (poll (&p, 1, 5000) != 1)
    return -1;
  return recv (fd, buf, size, 0);
}
