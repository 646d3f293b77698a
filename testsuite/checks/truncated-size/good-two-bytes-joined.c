/* Two bytes have sixteen bits.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void *
block (int fd)
{
  unsigned char b[2];
  uint16_t len;
  if (recv (fd, b, sizeof b, MSG_WAITALL) != (ssize_t) sizeof b)
    return NULL;
  len = (uint16_t) (b[0] << 8 | b[1]);
  return malloc (len);
}
