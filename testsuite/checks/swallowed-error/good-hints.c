/* What may fail without harm.  */
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
tune (int fd)
{
  int on = 1;
  if (setsockopt (fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) < 0)
    perror ("TCP_NODELAY");
  if (fcntl (fd, F_SETFD, FD_CLOEXEC) < 0)
    perror ("close-on-exec");
  return send (fd, "x", 1, 0) == 1 ? 0 : -1;
}
