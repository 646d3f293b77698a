/* The sum is compared with the end of the message, and nothing with the table.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

struct reply
{
  unsigned count;
  uint32_t addresses[32];
};

void use (const struct reply *);

int
parse (int fd)
{
  unsigned char packet[4096];
  struct reply r;
  int j = 12;
  ssize_t length = recv (fd, packet, sizeof packet, 0);
  uint16_t n;
  int count;
  if (length < 14)
    return -1;
  memset (&r, 0, sizeof r);
  memcpy (&n, packet + j, 2);
  n = ntohs (n);
  j += 2;
  count = n >> 2;
  if (j + 4 * count > length)
    return -1;
  memcpy (r.addresses, packet + j, 4 * count); /* expect: unbounded-copy */
  r.count = count;
  use (&r);
  return 0;
}
