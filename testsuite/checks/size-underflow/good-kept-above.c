/* A length below the least is set to it.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

enum { HEADER = 8 };

unsigned char *
payload (int fd)
{
  uint16_t wire;
  uint32_t len;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  len = ntohs (wire);
  if (len < HEADER)
    len = HEADER;
  return malloc (len - HEADER + 1);
}
