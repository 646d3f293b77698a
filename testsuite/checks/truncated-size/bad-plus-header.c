/* With the header's size added.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void *
block (int fd)
{
  uint32_t wire;
  uint16_t len;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  len = (uint16_t) wire;
  return malloc ((size_t) len + 12); /* expect: truncated-size; offer: wire <= UINT16_MAX */
}
