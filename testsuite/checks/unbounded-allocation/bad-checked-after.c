/* The check comes after the allocation.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

enum { MAX_FRAME = 65536 };

void *
read_frame (int fd)
{
  uint32_t len;
  void *p;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  p = malloc (len); /* expect: unbounded-allocation; offer: len <= LIMIT */
  if (!p)
    return NULL;
  if (len > MAX_FRAME || recv (fd, p, len, MSG_WAITALL) != (ssize_t) len)
    {
      free (p);
      return NULL;
    }
  return p;
}
