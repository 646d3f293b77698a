/* One case of a switch over errno returns without closing.  */
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

enum start { STARTED, IN_USE, DENIED, BROKEN };

enum start
start_server (const struct sockaddr *sa, socklen_t len, int *fdp)
{
  int fd = socket (sa->sa_family, SOCK_STREAM, 0);
  if (fd < 0)
    return BROKEN;
  if (bind (fd, sa, len) == 0 && listen (fd, 32) == 0)
    {
      *fdp = fd;
      return STARTED;
    }
  switch (errno)
    {
    case EADDRINUSE:
      close (fd);
      return IN_USE;
    case EACCES:
      return DENIED; /* expect: unreleased-server */
    default:
      close (fd);
      return BROKEN;
    }
}
