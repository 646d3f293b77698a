/* One exit, one result variable: -1 comes back, the socket does not.  */
#include <netinet/in.h>
#include <sys/socket.h>

int
udp_service (const struct sockaddr_in6 *sa)
{
  int ret = -1;
  int on = 1;
  int fd = socket (AF_INET6, SOCK_DGRAM, 0);
  if (fd < 0)
    goto done;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    goto done; /* expect: unreleased-server */
  if (setsockopt (fd, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof on) < 0)
    goto done; /* expect: unreleased-server */
  ret = fd;
done:
  return ret;
}
