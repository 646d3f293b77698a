/* As long as the peer says, but never more than a chunk at a time.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CHUNK = 16384 };

int
store_body (int fd, int out)
{
  uint32_t left;
  char *buf;
  int ret = -1;
  if (recv (fd, &left, sizeof left, MSG_WAITALL) != (ssize_t) sizeof left)
    return -1;
  left = ntohl (left);
  buf = malloc (left < CHUNK ? left + 1 : CHUNK);
  if (!buf)
    return -1;
  while (left > 0)
    {
      size_t want = left < CHUNK ? left : CHUNK;
      ssize_t n = recv (fd, buf, want, 0);
      if (n <= 0 || write (out, buf, n) != n)
        goto done;
      left -= (uint32_t) n;
    }
  ret = 0;
done:
  free (buf);
  return ret;
}
