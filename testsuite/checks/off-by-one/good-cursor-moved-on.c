/* There was room for the four bytes written last: that the cursor may stand at the end
   behind them is no index past it.  The next to write looks for itself.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

int put_name (unsigned char *buf, int size, int at, const char *name);

int
answer (int fd, const char *name)
{
  unsigned char buf[512];
  uint32_t ttl = htonl (60);
  uint16_t n;
  int at, start, r;
  r = put_name (buf, sizeof buf, 12, name);
  if (r < 0)
    return -1;
  at = r;
  if (at + 4 > (int) sizeof buf)
    return -1;
  memcpy (buf + at, &ttl, 4);
  at += 4;
  start = at;
  at += 2;
  r = put_name (buf, sizeof buf, at, name);
  if (r < 0)
    return -1;
  n = htons ((uint16_t) (r - at));
  memcpy (buf + start, &n, 2);
  return send (fd, buf, r, 0) == r ? 0 : -1;
}
