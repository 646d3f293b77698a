/* The caller has checked before it calls.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

static void *
read_body (int fd, size_t len)
{
  void *p = malloc (len);
  if (!p)
    return NULL;
  if (recv (fd, p, len, MSG_WAITALL) != (ssize_t) len)
    {
      free (p);
      return NULL;
    }
  return p;
}

void *
read_message (int fd)
{
  uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  wire = ntohl (wire);
  if (wire > 1024)
    return NULL;
  return read_body (fd, wire);
}
