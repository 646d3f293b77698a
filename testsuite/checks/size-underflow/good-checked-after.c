/* The difference is tested before it is used.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

enum { HEADER = 8, LIMIT = 65536 };

unsigned char *
payload (int fd)
{
  uint32_t len, rest;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  rest = ntohl (len) - HEADER;
  if (rest > LIMIT)
    return NULL;
  return malloc (rest);
}
