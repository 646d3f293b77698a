/* The block was asked for with that very length.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_BODY = 1 << 20 };

char *
read_body (int fd)
{
  uint32_t len;
  char *p;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  if (len > MAX_BODY)
    return NULL;
  p = malloc (len + 1);
  if (!p)
    return NULL;
  if (recv (fd, p, len, MSG_WAITALL) != (ssize_t) len)
    {
      free (p);
      return NULL;
    }
  p[len] = 0;
  return p;
}
