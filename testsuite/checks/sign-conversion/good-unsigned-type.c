/* The length was never signed.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
copy (int fd, const char *from)
{
  char buf[256];
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return -1;
  n = ntohl (n);
  if (n > sizeof buf)
    return -1;
  memcpy (buf, from, n);
  return buf[3];
}
