/* Of low confidence where the socket is no QLocalServer's: silent unless asked for.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

int
open_server (int fd, const char *path)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  strncpy (addr.sun_path, path, sizeof addr.sun_path - 1);
  umask (0077);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}
