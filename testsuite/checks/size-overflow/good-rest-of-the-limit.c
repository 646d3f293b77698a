/* Compared with what is left: nothing can wrap.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

struct buffer
{
  char *data;
  uint32_t used;
};

enum { LIMIT = 1 << 20 };

int
reserve_message (int fd, struct buffer *b)
{
  uint32_t len;
  char *p;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  len = ntohl (len);
  if (b->used > LIMIT || len > LIMIT - b->used)
    return -1;
  p = realloc (b->data, b->used + len + 1);
  if (!p)
    return -1;
  b->data = p;
  return 0;
}
