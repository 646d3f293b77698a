/* Every call's result decides something.  */
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
open_server (const struct sockaddr_in *sa)
{
  int on = 1, flags;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (setsockopt (fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0)
    goto fail;
  if ((flags = fcntl (fd, F_GETFL)) < 0 || fcntl (fd, F_SETFL, flags | O_NONBLOCK) < 0)
    goto fail;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    goto fail;
  if (listen (fd, 5) < 0)
    goto fail;
  return fd;
fail:
  close (fd);
  return -1;
}
