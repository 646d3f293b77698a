/* The size of an allocation.  */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void *
block (int fd)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return NULL;
  assert (n < 65536);
  return malloc (n); /* expect: assert-only-guard; offer: n <= LIMIT */
}
