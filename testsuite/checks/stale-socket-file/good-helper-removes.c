/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* A helper of the unit's removes it, before or after.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void
clear (const char *path)
{
  unlink (path);
}

int
open_server (int fd, const char *path)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  clear (path);
  strncpy (addr.sun_path, path, sizeof addr.sun_path - 1);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}
