/* An echo is as long as its head says: what lies behind the message goes out, too.  */
#include <stdint.h>
#include <sys/socket.h>

int
echo (int fd)
{
  unsigned char msg[64];
  ssize_t n = recv (fd, msg, sizeof msg, 0);
  uint16_t len;
  if (n < 4)
    return -1;
  len = (uint16_t) (msg[2] << 8 | msg[3]);
  return send (fd, msg + 4, len, MSG_NOSIGNAL) == len ? 0 : -1; /* expect: unbounded-copy */
}
