/* One helper reads the number, another one allocates: the sink is where both meet.  */
#include <endian.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int
get_u64 (int fd, uint64_t *v)
{
  unsigned char raw[8];
  if (read (fd, raw, sizeof raw) != (ssize_t) sizeof raw)
    return -1;
  memcpy (v, raw, sizeof *v);
  *v = be64toh (*v);
  return 0;
}

void *
read_blob (int fd, uint64_t *size)
{
  if (get_u64 (fd, size) < 0)
    return NULL;
  return malloc (*size); /* expect: unbounded-allocation; offer: *size <= LIMIT */
}
