/* The length is gathered in a loop that ends at its foot, as MQTT's is.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

struct frame
{
  uint32_t length;
};

static int
read_length (int fd, struct frame *f)
{
  uint32_t all = 0;
  uint8_t byte;
  do
    {
      if (recv (fd, &byte, 1, 0) != 1)
	return -1;
      all = all << 7 | (byte & 127);
    }
  while (byte & 128);
  f->length = all;
  return 0;
}

char *
read_frame (int fd)
{
  struct frame f;
  if (read_length (fd, &f) < 0)
    return NULL;
  return malloc (f.length); /* expect: unbounded-allocation; offer: f.length <= LIMIT */
}
