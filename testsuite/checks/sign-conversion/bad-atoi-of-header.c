/* A Content-Length read by atoi.  */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
body (int fd)
{
  char line[128], buf[1024];
  ssize_t n = recv (fd, line, sizeof line - 1, 0);
  int len;
  if (n <= 0)
    return -1;
  line[n] = 0;
  len = atoi (line);
  if (len > 1024)
    return -1;
  return recv (fd, buf, (size_t) len, 0) > 0 ? buf[0] : -1; /* expect: sign-conversion */
}
