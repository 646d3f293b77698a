/* $XDG_RUNTIME_DIR belongs to the user alone.  */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int
session_socket (void)
{
  struct sockaddr_un sa = { .sun_family = AF_UNIX };
  const char *dir = getenv ("XDG_RUNTIME_DIR");
  int fd, n;
  if (!dir)
    return -1;
  n = snprintf (sa.sun_path, sizeof sa.sun_path, "%s/player", dir);
  if (n < 0 || (size_t) n >= sizeof sa.sun_path)
    return -1;
  fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0 || listen (fd, 5) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
