/* The header's size is taken off a length that may be smaller.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

enum { HEADER = 8, LIMIT = 65536 };

unsigned char *
payload (int fd)
{
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  if (len > LIMIT)
    return NULL;
  return malloc (len - HEADER); /* expect: size-underflow; offer: len >= 8 */
}
