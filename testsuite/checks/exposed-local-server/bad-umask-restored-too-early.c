/* The old mask is back before bind makes the file.  */
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
admin_socket (void)
{
  static const struct sockaddr_un sa = { .sun_family = AF_UNIX, .sun_path = "/run/admin.sock" };
  mode_t old = umask (077);
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  umask (old);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) &sa, sizeof sa) < 0 /* expect: exposed-local-server */
      || listen (fd, 1) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
