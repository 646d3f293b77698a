/* Within a range that leaves zero out.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
share (int fd, int total)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  n = ntohl (n);
  if (n < 2 || n > 16)
    return -1;
  return total / (int) n;
}
