/* mkdtemp's directory is private by itself.  */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int
agent_socket (void)
{
  char dir[] = "/tmp/agent.XXXXXX";
  struct sockaddr_un sa = { .sun_family = AF_UNIX };
  int fd, n;
  if (!mkdtemp (dir))
    return -1;
  n = snprintf (sa.sun_path, sizeof sa.sun_path, "%s/sock", dir);
  if (n < 0 || (size_t) n >= sizeof sa.sun_path)
    return -1;
  fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
