/* Each retry makes a new socket over the old one.  */
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
patient_dial (const struct sockaddr_in *peer)
{
  int fd;
  for (;;)
    {
      fd = socket (AF_INET, SOCK_STREAM, 0);
      if (fd < 0)
        return -1;
      if (connect (fd, (const struct sockaddr *) peer, sizeof *peer) == 0)
        return fd;
      if (errno == EINTR) /* expect: unreleased-connection */
        continue;
      close (fd);
      return -1;
    }
}
