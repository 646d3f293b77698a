/* One byte less is asked for.  */
#include <stdio.h>
#include <sys/socket.h>
#include <sys/types.h>

int
show_line (int fd)
{
  char buf[256];
  ssize_t n = recv (fd, buf, sizeof buf - 1, 0);
  if (n < 0)
    return -1;
  buf[n] = '\0';
  return printf ("%s\n", buf) < 0 ? -1 : 0;
}
