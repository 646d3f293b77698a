/* What is there plus what comes: the sum wraps, realloc shrinks.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

struct buffer
{
  char *data;
  uint32_t used;
};

int
reserve_message (int fd, struct buffer *b)
{
  uint32_t len, need;
  char *p;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  need = b->used + ntohl (len);
  if (need > 1u << 24)
    return -1;
  p = realloc (b->data, need); /* expect: size-overflow; offer: b->used <= UINT32_MAX - len */
  if (!p)
    return -1;
  b->data = p;
  return 0;
}
