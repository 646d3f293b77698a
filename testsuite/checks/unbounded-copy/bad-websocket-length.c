/* A WebSocket frame: seven bits, or sixteen that follow, into a buffer of 4 KiB.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
read_websocket (int fd)
{
  unsigned char head[4], payload[4096];
  size_t len;
  if (recv (fd, head, 2, MSG_WAITALL) != 2)
    return -1;
  len = head[1] & 0x7f;
  if (len == 126)
    {
      if (recv (fd, head + 2, 2, MSG_WAITALL) != 2)
	return -1;
      len = (size_t) head[2] << 8 | head[3];
    }
  if (recv (fd, payload, len, MSG_WAITALL) <= 0) /* expect: unbounded-copy */
    return -1;
  return payload[0];
}
