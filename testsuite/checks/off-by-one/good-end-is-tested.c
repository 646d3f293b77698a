/* The number just past the end is allowed only where nothing is read there.  */

#include <arpa/inet.h>
#include <string.h>

int
same_network (const char *a, const char *b, unsigned bits)
{
  unsigned char x[16], y[16];
  unsigned bytes = bits / 8, rest = bits & 7;
  if (inet_pton (AF_INET6, a, x) != 1 || inet_pton (AF_INET6, b, y) != 1)
    return 0;
  if (bytes > 16 || (bytes == 16 && rest))
    return 0;
  if (bytes && memcmp (x, y, bytes) != 0)
    return 0;
  if (rest && (x[bytes] ^ y[bytes]) & (0xff << (8 - rest)))
    return 0;
  return 1;
}
