/* The compiler's overflow test over a size_t, and one's own type in between.  */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

void *
records (int fd)
{
  uint32_t count;
  size_t bytes, total;
  if (read (fd, &count, sizeof count) != (ssize_t) sizeof count)
    return NULL;
  if (__builtin_mul_overflow ((size_t) count, sizeof (double), &bytes))
    return NULL;
  if (__builtin_add_overflow (bytes, 64, &total) || total > 1u << 24)
    return NULL;
  return malloc (total);
}
