/* A part is meant.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void *
block (int fd)
{
  uint32_t wire;
  uint16_t high;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  high = (uint16_t) (wire >> 16);
  return malloc (high);
}
