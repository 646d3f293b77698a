/* A static helper connects; the caller only asks whether it worked.  */
#include <netinet/in.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

static int
connect_to (const struct sockaddr_in *peer)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, (const struct sockaddr *) peer, sizeof *peer) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

bool
peer_alive (const struct sockaddr_in *peer)
{
  int fd = connect_to (peer);
  return fd >= 0; /* expect: unreleased-connection */
}
