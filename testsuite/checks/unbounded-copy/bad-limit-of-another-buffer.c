/* The bound is that of another buffer.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_PACKET = 4096 };

int
read_reply (int fd)
{
  char reply[512];
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return -1;
  n = ntohl (n);
  if (n > MAX_PACKET)
    return -1;
  return read (fd, reply, n) > 0 ? reply[0] : -1; /* expect: unbounded-copy */
}
