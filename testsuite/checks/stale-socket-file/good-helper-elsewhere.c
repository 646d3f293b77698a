/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* A function of another file is given the path first: it may remove what is there.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

void prepare_path (const char *path);

int
open_server (int fd, const char *path)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  prepare_path (path);
  strncpy (addr.sun_path, path, sizeof addr.sun_path - 1);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}
