/* Tested, then used.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
udp_socket (int bytes)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0);
  if (fd == -1)
    return -1;
  if (setsockopt (fd, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
