/* `?:', comma and short-circuit, with a close on each losing arm.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
quick_dial (const struct sockaddr_in *peer)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  return connect (fd, (const struct sockaddr *) peer, sizeof *peer) == 0 ? fd : (close (fd), -1);
}

int
poke (const struct sockaddr_in *peer)
{
  int fd;
  int ok = (fd = socket (AF_INET, SOCK_DGRAM, 0)) >= 0
           && sendto (fd, "!", 1, 0, (const struct sockaddr *) peer, sizeof *peer) == 1;
  if (fd >= 0)
    close (fd);
  return ok;
}
