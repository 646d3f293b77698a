/* One length that nobody has looked at is one finding, whatever each rule calls it.  */
#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

int
squeezed (int fd)
{
  char buf[100];
  uint64_t n;
  uint16_t k;
  if (read (fd, &n, sizeof n) != sizeof n)
    return -1;
  k = n;
  return read (fd, buf, k) < 0 ? -1 : buf[0]; /* expect: unbounded-copy; with: truncated-size */
}

int
difference (int fd)
{
  char buf[100];
  int n;
  if (read (fd, &n, sizeof n) != sizeof n)
    return -1;
  return read (fd, buf, n - 4) < 0 ? -1 : buf[0]; /* expect: size-underflow; with: unbounded-copy */
}

int
asserted (int fd)
{
  char buf[100];
  uint32_t n;
  if (read (fd, &n, sizeof n) != sizeof n)
    return -1;
  assert (n < sizeof buf);
  return read (fd, buf, n) < 0 ? -1 : buf[0]; /* expect: assert-only-guard; with: unbounded-copy */
}

void
untested (int fd, char *out)
{
  char buf[100];
  int n = read (fd, buf, sizeof buf);
  memcpy (out, buf, n); /* expect: unchecked-use; with: sign-conversion */
}
