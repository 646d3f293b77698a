/* Four bytes from the peer decide how much memory goes.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

unsigned char *
read_frame (int fd, uint32_t *len)
{
  uint32_t wire;
  unsigned char *p;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  *len = ntohl (wire);
  p = malloc (*len); /* expect: unbounded-allocation; offer: wire <= LIMIT */
  if (p == NULL)
    return NULL;
  if (recv (fd, p, *len, MSG_WAITALL) != (ssize_t) *len)
    {
      free (p);
      return NULL;
    }
  return p;
}
