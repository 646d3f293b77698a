/* No terminator at all: the length goes along.  */
#include <sys/socket.h>
#include <sys/types.h>

int
echo (int fd)
{
  char buf[1024];
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n <= 0)
    return -1;
  if (buf[n - 1] == '\n')
    n--;
  return send (fd, buf, n, MSG_NOSIGNAL) == n ? 0 : -1;
}
