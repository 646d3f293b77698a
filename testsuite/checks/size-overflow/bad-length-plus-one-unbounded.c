/* malloc (len + 1) of 32 bits: 4 GiB, or nothing at all.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

char *
name_alloc (int fd, uint32_t *len)
{
  uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  *len = ntohl (wire);
  return malloc (*len + 1); /* expect: size-overflow, unbounded-allocation */
}
