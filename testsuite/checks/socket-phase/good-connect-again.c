/* Called once more to learn what became of the first attempt, or after a signal.  */
#include <errno.h>
#include <sys/socket.h>

int
finish (int fd, const struct sockaddr *to, socklen_t len)
{
  while (connect (fd, to, len) != 0)
    if (errno != EINTR && errno != EALREADY && errno != EINPROGRESS)
      return -1;
  return 0;
}

int
settled (int fd, const struct sockaddr *to, socklen_t len)
{
  if (connect (fd, to, len) == 0)
    return 0;
  if (errno == EINPROGRESS && connect (fd, to, len) != 0 && errno != EISCONN)
    return -1;
  return 0;
}
