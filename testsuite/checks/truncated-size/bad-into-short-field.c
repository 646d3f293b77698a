/* Kept in a field of 16 bits, and read back.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct req { uint16_t len; };

void *
block (int fd)
{
  struct req r;
  uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  r.len = (uint16_t) wire;
  return malloc (r.len); /* expect: truncated-size; offer: wire <= UINT16_MAX */
}
