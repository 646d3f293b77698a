/* A count of 32 bits, and nothing else ends the loop.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

uint32_t
checksum (int fd, const unsigned char *ring)
{
  uint32_t n, sum = 0;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return 0;
  n = ntohl (n);
  for (uint32_t i = 0; i < n; i++) /* expect: unbounded-loop; offer: n <= LIMIT */
    sum = sum * 31 + ring[i % 64];
  return sum;
}
