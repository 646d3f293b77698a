/* ntohs into an int is never negative.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
read_block (int fd)
{
  char buf[512];
  uint16_t wire;
  int len;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return -1;
  len = ntohs (wire);
  if (len > 512)
    return -1;
  return recv (fd, buf, (size_t) len, 0) > 0 ? buf[0] : -1;
}
