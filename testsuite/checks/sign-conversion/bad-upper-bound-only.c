/* A signed length with an upper bound only.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
copy (int fd, const char *from)
{
  char buf[256];
  int32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return -1;
  if (n > (int32_t) sizeof buf)
    return -1;
  memcpy (buf, from, (size_t) n); /* expect: sign-conversion; offer: n >= 0 */
  return buf[3];
}
