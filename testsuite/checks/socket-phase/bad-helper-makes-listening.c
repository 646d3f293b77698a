/* What the helper gives back is listening.  */
#include <sys/socket.h>
#include <unistd.h>

static int
make_server (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, sa, len) != 0 || listen (fd, 9) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
run (const struct sockaddr *sa, socklen_t len)
{
  ssize_t n;
  int fd = make_server (sa, len);
  if (fd < 0)
    return -1;
  n = send (fd, "", 0, 0); /* expect: socket-phase */
  close (fd);
  return n < 0 ? -1 : 0;
}
