/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* A datagram socket is reached from everywhere, too.  */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static int
bind_any (int fd, unsigned short port)
{
  struct sockaddr_in here = { .sin_family = AF_INET, .sin_addr = { htonl (INADDR_ANY) } };
  here.sin_port = htons (port);
  return bind (fd, (struct sockaddr *) &here, sizeof here); /* expect: unrestricted-bind */
}

int
open_udp (unsigned short port)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0);
  if (fd >= 0 && bind_any (fd, port) == 0)
    return fd;
  if (fd >= 0)
    close (fd);
  return -1;
}
