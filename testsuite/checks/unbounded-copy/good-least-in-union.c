/* The count lies in a union whose other member is written as well, so nothing is known of
   it: the least of what is left and of what is asked for is no more than there can be.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

#define MIN(a, b) ((a) < (b) ? (a) : (b))

struct reply
{
  union
  {
    struct
    {
      uint32_t count;
      uint32_t addresses[32];
    } a;
    struct
    {
      uint32_t count;
      unsigned char addresses[32][16];
    } b;
  } data;
};

void use (const struct reply *);

static int
parse (const unsigned char *packet, int length, int wanted)
{
  struct reply r;
  int j = 12;
  uint16_t answers, n, kind;
  memset (&r, 0, sizeof r);
  memcpy (&answers, packet + 6, 2);
  answers = ntohs (answers);
  for (int i = 0; i < answers; i++)
    {
      int copied;
      if (j + 4 > length)
	return -1;
      memcpy (&kind, packet + j, 2);
      memcpy (&n, packet + j + 2, 2);
      n = ntohs (n);
      j += 4;
      if (kind == 1)
	{
	  if (kind != wanted)
	    {
	      j += n;
	      continue;
	    }
	  int count = n >> 2;
	  copied = MIN (32 - r.data.a.count, (unsigned) count);
	  if (j + 4 * copied > length)
	    return -1;
	  memcpy (&r.data.a.addresses[r.data.a.count], packet + j, 4 * copied);
	  j += 4 * copied;
	  r.data.a.count += copied;
	  if (r.data.a.count == 32)
	    break;
	}
      else if (kind == 2)
	{
	  if (kind != wanted)
	    {
	      j += n;
	      continue;
	    }
	  int count = n >> 4;
	  copied = MIN (32 - r.data.b.count, (unsigned) count);
	  if (j + 16 * copied > length)
	    return -1;
	  memcpy (&r.data.b.addresses[r.data.b.count], packet + j, 16 * copied);
	  r.data.b.count += copied;
	  j += 16 * copied;
	  if (r.data.b.count == 32)
	    break;
	}
      else
	j += n;
    }
  use (&r);
  return 0;
}

int
serve (int fd)
{
  unsigned char packet[1500];
  ssize_t n = recv (fd, packet, sizeof packet, 0);
  return n < 12 ? -1 : parse (packet, (int) n, 1);
}
