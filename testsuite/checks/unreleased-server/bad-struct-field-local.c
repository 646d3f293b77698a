/* The descriptor sits in a field of a local struct that dies with the function.  */
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct endpoint
{
  int fd;
  struct sockaddr_in addr;
  socklen_t addrlen;
};

int
probe_port (unsigned short port)
{
  struct endpoint ep;
  memset (&ep, 0, sizeof ep);
  ep.addrlen = sizeof ep.addr;
  ep.addr.sin_family = AF_INET;
  ep.addr.sin_port = htons (port);
  ep.fd = socket (AF_INET, SOCK_STREAM, 0);
  if (ep.fd < 0)
    return -1;
  if (bind (ep.fd, (struct sockaddr *) &ep.addr, ep.addrlen) < 0)
    {
      close (ep.fd);
      return 0;
    }
  printf ("port %u is free\n", port);
  return 1; /* expect: unreleased-server */
}
