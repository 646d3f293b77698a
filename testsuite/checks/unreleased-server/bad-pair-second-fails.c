/* Two listeners in an array: if the second can't be had the first one leaks.  */
#include <sys/socket.h>
#include <unistd.h>

static int
bind_one (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (sa->sa_family, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, sa, len) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
run_pair (const struct sockaddr *plain, const struct sockaddr *tls, socklen_t len,
          int (*loop) (int, int))
{
  int fds[2];
  int ret;
  fds[0] = bind_one (plain, len);
  if (fds[0] < 0)
    return -1;
  fds[1] = bind_one (tls, len);
  if (fds[1] < 0)
    return -1; /* expect: unreleased-server */
  ret = loop (fds[0], fds[1]);
  close (fds[0]);
  close (fds[1]);
  return ret;
}
