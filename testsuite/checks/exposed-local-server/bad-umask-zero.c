/* umask (0) opens it on purpose.  */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
open_socket (int n)
{
  struct sockaddr_un sa = { .sun_family = AF_UNIX };
  int r;
  int fd = socket (AF_UNIX, SOCK_DGRAM, 0);
  if (fd < 0)
    return -1;
  r = snprintf (sa.sun_path, sizeof sa.sun_path, "/tmp/station.%d", n);
  if (r < 0 || (size_t) r >= sizeof sa.sun_path)
    {
      close (fd);
      return -1;
    }
  umask (0);
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0) /* expect: exposed-local-server */
    {
      close (fd);
      return -1;
    }
  return fd;
}
