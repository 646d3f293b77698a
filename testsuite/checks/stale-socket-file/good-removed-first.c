/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* The ways to get rid of what an earlier run left.  */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int
with_unlink (int fd, const char *path)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  strncpy (addr.sun_path, path, sizeof addr.sun_path - 1);
  unlink (addr.sun_path);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

int
with_remove (int fd, const char *path)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  if (remove (path) != 0 && errno != ENOENT)
    return -1;
  strncpy (addr.sun_path, path, sizeof addr.sun_path - 1);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}
