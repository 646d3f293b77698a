/* The least of what is asked for and of what is left of the table: the count so far is
   never more than the table has.  A length of 16 bits through several casts and a byte
   swap, whose sum is compared with the end of the message.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

#define MIN(a, b) ((a) < (b) ? (a) : (b))

enum
{
  MAX_ADDRESSES = 32
};

struct reply
{
  unsigned count;
  uint32_t addresses[MAX_ADDRESSES];
};

void use (const struct reply *);

int
parse (int fd)
{
  unsigned char packet[4096];
  struct reply r;
  int j = 12;
  ssize_t length = recv (fd, packet, sizeof packet, 0);
  uint16_t answers, n;
  if (length < 12)
    return -1;
  memset (&r, 0, sizeof r);
  memcpy (&answers, packet + 6, 2);
  answers = ntohs (answers);
  for (int i = 0; i < answers; i++)
    {
      int count, copied;
      if (j + 2 > length)
	return -1;
      memcpy (&n, packet + j, 2);
      n = ntohs (n);
      j += 2;
      if (n & 3)
	return -1;
      count = n >> 2;
      copied = MIN (MAX_ADDRESSES - r.count, (unsigned) count);
      if (j + 4 * copied > length)
	return -1;
      memcpy (&r.addresses[r.count], packet + j, 4 * copied);
      j += 4 * copied;
      r.count += copied;
      if (r.count == MAX_ADDRESSES)
	break;
    }
  use (&r);
  return 0;
}
