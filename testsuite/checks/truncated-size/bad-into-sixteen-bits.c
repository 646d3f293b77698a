/* 32 bits from the wire into a 16-bit variable.  */
#include <arpa/inet.h>
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
  len = (uint16_t) ntohl (wire);
  return malloc (len); /* expect: truncated-size; offer: wire <= UINT16_MAX */
}
