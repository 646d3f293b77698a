/* Closed on every failing path, returned on the good one.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
dial (const struct sockaddr_in *peer)
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
