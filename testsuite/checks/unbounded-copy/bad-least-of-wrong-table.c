/* The least of what is left of another, longer table.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

#define MIN(a, b) ((a) < (b) ? (a) : (b))

struct reply
{
  uint32_t count;
  uint32_t addresses[32];
};

void use (const struct reply *);
uint32_t used (void);

int
parse (int fd)
{
  unsigned char packet[4096];
  struct reply r;
  uint16_t n;
  uint32_t copied, have = used ();
  if (recv (fd, packet, sizeof packet, 0) < 12)
    return -1;
  memcpy (&n, packet, 2);
  n = ntohs (n);
  copied = MIN (64 - have, (uint32_t) n);
  memcpy (r.addresses, packet + 2, 4 * copied); /* expect: unbounded-copy */
  r.count = copied;
  use (&r);
  return 0;
}
