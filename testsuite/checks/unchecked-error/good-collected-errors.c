/* Several results gathered into one that is tested at the end.  */
#include <netinet/in.h>
#include <sys/socket.h>

int
limits (int fd, int bytes)
{
  int err = 0;
  err |= setsockopt (fd, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
  err |= setsockopt (fd, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
  err |= setsockopt (fd, SOL_SOCKET, SO_RCVLOWAT, &bytes, sizeof bytes);
  return err ? -1 : 0;
}

int
both (int a, int b, const struct sockaddr *sa, socklen_t len)
{
  int ra = bind (a, sa, len);
  int rb = bind (b, sa, len);
  if (ra < 0 && rb < 0)
    return -1;
  return ra == 0 ? a : b;
}
