/* A full buffer leaves no room for the terminator.  */
#include <stdio.h>
#include <sys/socket.h>
#include <sys/types.h>

int
show_line (int fd)
{
  char buf[256];
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n < 0)
    return -1;
  buf[n] = '\0'; /* expect: off-by-one; offer: n < sizeof buf */
  return printf ("%s\n", buf) < 0 ? -1 : 0;
}
