/* The variable says that there is nothing left to close.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
dial (const struct sockaddr_in *peer, char *c)
{
  int ret = -1;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, (const struct sockaddr *) peer, sizeof *peer) < 0)
    {
      close (fd);
      fd = -1;
      goto out;
    }
  if (recv (fd, c, 1, 0) == 1)
    ret = 0;
out:
  if (fd >= 0)
    close (fd);
  return ret;
}
