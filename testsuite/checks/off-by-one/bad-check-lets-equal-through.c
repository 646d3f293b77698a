/* `>' where `>=' is meant: len may be sizeof name.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/socket.h>

int
greet (int fd)
{
  char name[64];
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  len = ntohl (len);
  if (len > sizeof name)
    return -1;
  if (recv (fd, name, len, MSG_WAITALL) != (ssize_t) len)
    return -1;
  name[len] = '\0'; /* expect: off-by-one; offer: len < sizeof name */
  return printf ("hello %s\n", name) < 0 ? -1 : 0;
}
