/* options: -fplugin-arg-gimlet-confidence=low */
#include <sys/socket.h>
#include <sys/time.h>

ssize_t
greet (int fd, char *buf, size_t size)
{
  struct timeval limit = { .tv_sec = 5 };
  if (setsockopt (fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) < 0)
    return -1;
  return recv (fd, buf, size, 0);
}
