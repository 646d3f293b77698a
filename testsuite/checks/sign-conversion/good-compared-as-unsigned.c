/* Compared after the conversion: negative numbers are too large.  */
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
  if ((size_t) n > sizeof buf)
    return -1;
  memcpy (buf, from, (size_t) n);
  return buf[3];
}
