/* It stays as wide as it was.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void *
block (int fd)
{
  uint32_t wire;
  size_t len;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  len = ntohl (wire);
  if (len > 100000)
    return NULL;
  return malloc (len);
}
