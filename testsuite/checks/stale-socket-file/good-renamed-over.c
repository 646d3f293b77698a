/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* Bound under another name and moved over the old one: no moment without a server.  */
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>

static int
move (const char *from, const char *to)
{
  return rename (from, to);
}

int
open_server (int fd, const char *path)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  snprintf (addr.sun_path, sizeof addr.sun_path, "%s.new", path);
  if (bind (fd, (struct sockaddr *) &addr, sizeof addr) != 0)
    return -1;
  return move (addr.sun_path, path);
}
