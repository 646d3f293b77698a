/* The static helper drops the error, so its callers never hear of it.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static void
attach (int fd, const struct sockaddr_in *peer)
{
  connect (fd, (const struct sockaddr *) peer, sizeof *peer); /* expect: unchecked-error */
}

int
udp_client (const struct sockaddr_in *peer)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0);
  if (fd < 0)
    return -1;
  attach (fd, peer);
  return fd;
}
