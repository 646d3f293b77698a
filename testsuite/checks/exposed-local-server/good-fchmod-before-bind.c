/* On Linux the socket's own mode becomes the file's.  */
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
admin_socket (const char *name, size_t len)
{
  struct sockaddr_un sa = { .sun_family = AF_UNIX };
  int fd;
  if (len >= sizeof sa.sun_path)
    return -1;
  for (size_t i = 0; i < len; i++)
    sa.sun_path[i] = name[i];
  fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (fchmod (fd, 0600) < 0 || bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0
      || listen (fd, 1) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
