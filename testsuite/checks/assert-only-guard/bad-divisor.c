/* Only an assertion keeps zero out.  */
#include <assert.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
share (int fd, int total)
{
  uint16_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  assert (n != 0);
  return total / n; /* expect: assert-only-guard; offer: n != 0 */
}
