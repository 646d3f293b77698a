/* A checksum at the end of a datagram that may be shorter.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

int
check (int fd, unsigned char *out)
{
  unsigned char pkt[1500];
  ssize_t n = recv (fd, pkt, sizeof pkt, 0);
  if (n < 0)
    return -1;
  memcpy (out, pkt + 4, (size_t) n - 4); /* expect: size-underflow; offer: n >= 4 */
  return 0;
}
