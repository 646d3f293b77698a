/* Internet sockets have no file and no mode.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
loopback (unsigned short port)
{
  struct sockaddr_in sa = { .sin_family = AF_INET };
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  sa.sin_port = htons (port);
  sa.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0 || listen (fd, 3) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
