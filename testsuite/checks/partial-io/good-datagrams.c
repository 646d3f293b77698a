/* options: -fplugin-arg-gimlet-checks=partial-io */
/* A datagram is whole.  */
#include <stdint.h>
#include <sys/socket.h>

int
tell (int fd, const struct sockaddr *to, socklen_t len, const char *p, size_t n)
{
  if (sendto (fd, p, n, 0, to, len) < 0)
    return -1;
  return 0;
}

int
tell_message (int fd, const struct msghdr *m)
{
  if (sendmsg (fd, m, 0) < 0)
    return -1;
  return 0;
}

int
tell_peer (const struct sockaddr *to, socklen_t len, const char *p, size_t n)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0), rc;
  if (fd < 0)
    return -1;
  rc = connect (fd, to, len) < 0 || send (fd, p, n, 0) < 0 ? -1 : 0;
  shutdown (fd, SHUT_RDWR);
  return rc;
}
