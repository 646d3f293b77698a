/* ntohl's result put into an int.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ROOM = 512 };

int
read_block (int fd)
{
  char buf[ROOM];
  int len;
  uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return -1;
  len = (int) ntohl (wire);
  if (len >= ROOM)
    return -1;
  return recv (fd, buf, (size_t) len, 0) > 0 ? buf[0] : -1; /* expect: sign-conversion */
}
