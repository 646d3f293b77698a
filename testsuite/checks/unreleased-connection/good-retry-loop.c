/* Each attempt closes what it opened before the next one.  */
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
patient_dial (const struct sockaddr_in *peer, int attempts)
{
  int fd = -1;
  while (attempts-- > 0)
    {
      fd = socket (AF_INET, SOCK_STREAM, 0);
      if (fd < 0)
        return -1;
      if (connect (fd, (const struct sockaddr *) peer, sizeof *peer) == 0)
        break;
      close (fd);
      fd = -1;
      if (errno != ECONNREFUSED)
        break;
      sleep (1);
    }
  return fd;
}
