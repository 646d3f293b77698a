/* The umask of whoever starts us decides who may talk to the server.  */
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int
control_socket (const char *path)
{
  struct sockaddr_un sa;
  int fd;
  size_t len = strlen (path);
  if (len >= sizeof sa.sun_path)
    return -1;
  memset (&sa, 0, sizeof sa);
  sa.sun_family = AF_UNIX;
  memcpy (sa.sun_path, path, len + 1);
  fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  (void) unlink (path);
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0 /* expect: exposed-local-server */
      || listen (fd, 4) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
