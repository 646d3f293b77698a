/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* A local socket has no such address.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

int
open_server (int fd, const char *path)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  strncpy (addr.sun_path, path, sizeof addr.sun_path - 1);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}
