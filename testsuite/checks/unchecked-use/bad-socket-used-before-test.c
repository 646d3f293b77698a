/* setsockopt gets the descriptor before anybody asks whether there is one.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
udp_socket (int bytes)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0);
  if (setsockopt (fd, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes) < 0) /* expect: unchecked-use */
    {
      close (fd);
      return -1;
    }
  return fd;
}
