/* Negative numbers become zero.  */
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
  if (n < 0)
    n = 0;
  if (n > 256)
    n = 256;
  memcpy (buf, from, (size_t) n);
  return buf[3];
}
