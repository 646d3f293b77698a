/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* Removed when all goes well; a crash leaves it.  */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int serve (int fd);

int
run (const char *path)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0), status = -1;
  if (fd < 0)
    return -1;
  snprintf (addr.sun_path, sizeof addr.sun_path, "%s", path);
  umask (0077);
  if (bind (fd, (struct sockaddr *) &addr, sizeof addr) == 0) /* expect: stale-socket-file */
    {
      if (listen (fd, 5) == 0)
	status = serve (fd);
      unlink (path);
    }
  close (fd);
  return status;
}
