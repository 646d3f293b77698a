/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* A client that binds its own end, for answers to datagrams.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
open_client (void)
{
  static const char name[] = "/run/relay/client";
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  memcpy (addr.sun_path, name, sizeof name);
  umask (0077);
  if (bind (fd, (struct sockaddr *) &addr, sizeof addr) != 0) /* expect: stale-socket-file */
    {
      close (fd);
      return -1;
    }
  return fd;
}
