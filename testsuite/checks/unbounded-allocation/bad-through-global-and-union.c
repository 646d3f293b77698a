/* The number rests in a union and in a struct on its way.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

union word
{
  unsigned char bytes[4];
  uint32_t value;
};

struct request
{
  unsigned type;
  size_t length;
};

static int
read_request (int fd, struct request *r)
{
  union word w;
  unsigned char type;
  if (read (fd, &type, 1) != 1 || read (fd, w.bytes, sizeof w.bytes) != (ssize_t) sizeof w.bytes)
    return -1;
  r->type = type;
  r->length = ntohl (w.value);
  return 0;
}

void *
next_request (int fd, struct request *r)
{
  if (read_request (fd, r) < 0)
    return NULL;
  return malloc (r->length); /* expect: unbounded-allocation; offer: r->length <= LIMIT */
}
