/* An upper bound leaves zero in.  */
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
  if (n > 1000)
    return -1;
  return total / (int) n; /* expect: divide-by-input; offer: n != 0 */
}
