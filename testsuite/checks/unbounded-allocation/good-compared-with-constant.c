/* A limit of the protocol, before the allocation.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

#define MAX_FRAME (1u << 20)

unsigned char *
read_frame (int fd, uint32_t *len)
{
  uint32_t wire;
  unsigned char *p;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  *len = ntohl (wire);
  if (*len == 0 || *len > MAX_FRAME)
    return NULL;
  p = malloc (*len);
  if (p == NULL)
    return NULL;
  if (recv (fd, p, *len, MSG_WAITALL) != (ssize_t) *len)
    {
      free (p);
      return NULL;
    }
  return p;
}
