/* Only an assertion compares the length with the buffer.  */
#include <assert.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
read_block (int fd)
{
  char buf[1024];
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  assert (n <= sizeof buf);
  return recv (fd, buf, n, 0) > 0 ? buf[0] : -1; /* expect: assert-only-guard */
}
