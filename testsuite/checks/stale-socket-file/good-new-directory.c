/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* A directory of its own for each run: nothing can be there.  */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>

int
open_server (int fd)
{
  char dir[] = "/tmp/relay-XXXXXX";
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  if (mkdtemp (dir) == NULL)
    return -1;
  snprintf (addr.sun_path, sizeof addr.sun_path, "%s/socket", dir);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}
