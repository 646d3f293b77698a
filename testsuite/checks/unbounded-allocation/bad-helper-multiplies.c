/* The helper allocates a product of what it is given: told once, where it does so, however
   many callers hand it outside data.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static void *
matrix (size_t rows, size_t columns)
{
  return malloc (rows * columns + 8); /* expect: unbounded-allocation; offer: n <= LIMIT */
}

void *
square (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  return matrix (4, n);
}

void *
oblong (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  return matrix (n, 8);
}
