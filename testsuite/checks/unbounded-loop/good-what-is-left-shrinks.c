/* What is left shrinks by what was read.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
skip (int fd)
{
  char buf[256];
  uint32_t left;
  if (recv (fd, &left, sizeof left, MSG_WAITALL) != (ssize_t) sizeof left)
    return -1;
  left = ntohl (left);
  while (left > 0)
    {
      size_t part = left < sizeof buf ? left : sizeof buf;
      ssize_t n = recv (fd, buf, part, 0);
      if (n <= 0)
	return -1;
      left -= (uint32_t) n;
    }
  return 0;
}
