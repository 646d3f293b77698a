/* The recursive attempt succeeds or not; this level's socket is lost.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
dial_next (const struct sockaddr_in *peers, int count)
{
  int fd;
  if (count == 0)
    return -1;
  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, (const struct sockaddr *) &peers[0], sizeof peers[0]) < 0)
    return dial_next (peers + 1, count - 1); /* expect: unreleased-connection */
  return fd;
}
