/* A 64-bit length into an unsigned int.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void *
block (int fd)
{
  uint64_t wire;
  unsigned int len;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  len = (unsigned int) wire;
  if (len > 4096)
    return NULL;
  return malloc (len); /* expect: truncated-size; offer: wire <= UINT32_MAX */
}
