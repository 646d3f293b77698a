/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* A server that nobody removes the socket of.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
open_server (const char *path)
{
  struct sockaddr_un addr;
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  memset (&addr, 0, sizeof addr);
  addr.sun_family = AF_UNIX;
  strncpy (addr.sun_path, path, sizeof addr.sun_path - 1);
  umask (0077);
  if (bind (fd, (struct sockaddr *) &addr, sizeof addr) < 0 /* expect: stale-socket-file */
      || listen (fd, 5) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
