/* Both ends in one assertion.  */
#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
copy (int fd, const char *from)
{
  char buf[64];
  int32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  assert (n >= 0 && n <= 64);
  memcpy (buf, from, (size_t) n); /* expect: assert-only-guard; offer: n <= sizeof buf */
  return buf[0];
}
