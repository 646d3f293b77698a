/* A file and a pipe are no sockets.  */
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

int
tail (const char *path, const struct sockaddr *sa, socklen_t len)
{
  int bad, fd = open (path, O_RDWR | O_CLOEXEC);
  if (fd < 0)
    return -1;
  bad = bind (fd, sa, len); /* expect: socket-phase */
  close (fd);
  return bad;
}

int
through_pipe (const char *text, size_t n)
{
  ssize_t sent;
  int fd[2];
  if (pipe (fd) != 0)
    return -1;
  sent = send (fd[1], text, n, 0); /* expect: socket-phase */
  close (fd[0]);
  close (fd[1]);
  return sent < 0 ? -1 : 0;
}
