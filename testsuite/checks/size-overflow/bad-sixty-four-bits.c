/* 64 bits wrap as well, where all 64 come from outside.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

struct span
{
  uint64_t from, to;
};

#define LIMIT (64u << 20)

struct span *
read_spans (int fd, size_t *n)
{
  uint64_t count;
  size_t bytes;
  if (read (fd, &count, sizeof count) != (ssize_t) sizeof count)
    return NULL;
  bytes = count * sizeof (struct span);
  if (bytes > LIMIT)
    return NULL;
  *n = count;
  return malloc (bytes); /* expect: size-overflow; offer: count <= SIZE_MAX / 16 */
}
