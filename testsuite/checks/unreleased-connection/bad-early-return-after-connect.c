/* connect() failed: the socket is still open.  */
#include <netinet/in.h>
#include <stdio.h>
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
      perror ("connect");
      return -1; /* expect: unreleased-connection */
    }
  return fd;
}
