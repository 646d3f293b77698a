/* The array at a record's end is as long as the block.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct msg { uint32_t len; unsigned char data[1]; };

struct msg *
read_msg (int fd)
{
  uint32_t len;
  struct msg *m;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  if (len > 65536)
    return NULL;
  m = malloc (sizeof *m + len);
  if (!m)
    return NULL;
  m->len = len;
  if (recv (fd, m->data, len, MSG_WAITALL) != (ssize_t) len)
    {
      free (m);
      return NULL;
    }
  return m;
}
