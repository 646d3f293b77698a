/* One size that nobody has looked at is one finding, however many rules speak of it.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

void *
product_and_sum (int fd)
{
  uint32_t n, m;
  if (read (fd, &n, sizeof n) != sizeof n || read (fd, &m, sizeof m) != sizeof m)
    return NULL;
  return malloc (n * m + 4); /* expect: size-overflow; with: unbounded-allocation */
}

void *
product (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != sizeof n)
    return NULL;
  return malloc (n * 24u); /* expect: size-overflow; with: unbounded-allocation */
}
