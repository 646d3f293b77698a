/* Nothing bounds the number, and the product may wrap besides: both are said.  */
#include <endian.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

struct item
{
  uint64_t key, value;
};

struct item *
read_items (int fd, uint64_t *count)
{
  if (recv (fd, count, sizeof *count, MSG_WAITALL) != (ssize_t) sizeof *count)
    return NULL;
  *count = be64toh (*count);
  return malloc (*count * sizeof (struct item)); /* expect: unbounded-allocation, size-overflow */
}
