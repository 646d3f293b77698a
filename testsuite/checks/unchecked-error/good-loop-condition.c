/* Tested by loops: while, for, do, switch.  */
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

long
drain (int fd)
{
  char buf[512];
  long total = 0;
  ssize_t n;
  while ((n = recv (fd, buf, sizeof buf, MSG_DONTWAIT)) > 0)
    total += n;
  return total;
}

int
connect_retry (int fd, const struct sockaddr *sa, socklen_t len)
{
  int r;
  do
    r = connect (fd, sa, len);
  while (r < 0 && errno == EINTR);
  return r;
}

int
listen_kind (int fd)
{
  switch (listen (fd, 3))
    {
    case 0:
      return 1;
    default:
      return errno == EOPNOTSUPP ? 2 : -1;
    }
}
