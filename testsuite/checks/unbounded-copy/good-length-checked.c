/* The length is compared with the buffer.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
read_frame (int fd)
{
  unsigned char body[1024];
  uint16_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  len = ntohs (len);
  if (len > sizeof body)
    return -1;
  return recv (fd, body, len, MSG_WAITALL) > 0 ? body[0] : -1;
}
