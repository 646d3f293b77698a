/* The buffer is made large enough first.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct buf { char *p; size_t cap, len; };

static int
reserve (struct buf *b, size_t more)
{
  if (more > b->cap - b->len)
    {
      char *p = realloc (b->p, b->len + more);
      if (!p)
	return -1;
      b->p = p;
      b->cap = b->len + more;
    }
  return 0;
}

int
append (struct buf *b, int fd)
{
  uint16_t len;
  ssize_t n;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  if (reserve (b, ntohs (len)) < 0)
    return -1;
  n = recv (fd, b->p + b->len, ntohs (len), MSG_WAITALL);
  if (n < 0)
    return -1;
  b->len += (size_t) n;
  return 0;
}
