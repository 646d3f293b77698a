/* The block has the size of one length, and another one is read into it.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct head { uint32_t small, large; };

char *
read_body (int fd)
{
  struct head h;
  char *p;
  if (recv (fd, &h, sizeof h, MSG_WAITALL) != (ssize_t) sizeof h)
    return NULL;
  if (ntohl (h.small) > 4096)
    return NULL;
  p = malloc (256);
  if (!p)
    return NULL;
  if (recv (fd, p, ntohl (h.large), 0) <= 0) /* expect: unbounded-copy; offer: h.large <= 256 */
    {
      free (p);
      return NULL;
    }
  return p;
}
