/* The file is made under a mask that lets nobody else in.  */
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
admin_socket (void)
{
  static const struct sockaddr_un sa = { .sun_family = AF_UNIX, .sun_path = "/run/admin.sock" };
  mode_t old;
  int r;
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  (void) unlink (sa.sun_path);
  old = umask (0177);
  r = bind (fd, (const struct sockaddr *) &sa, sizeof sa);
  umask (old);
  if (r < 0 || listen (fd, 1) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
