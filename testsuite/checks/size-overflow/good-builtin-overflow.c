/* The compiler's own overflow tests.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum { LIMIT = 1 << 20 };

void *
product (int fd)
{
  uint32_t count, bytes;
  if (read (fd, &count, sizeof count) != (ssize_t) sizeof count)
    return NULL;
  if (__builtin_mul_overflow (count, 24u, &bytes) || bytes > LIMIT)
    return NULL;
  return malloc (bytes);
}

void *
sum (int fd)
{
  uint32_t len, total;
  if (read (fd, &len, sizeof len) != (ssize_t) sizeof len)
    return NULL;
  if (__builtin_add_overflow (len, 16u, &total))
    return NULL;
  if (total > LIMIT)
    return NULL;
  return malloc (total);
}
