/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* The loopback addresses.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int
inet (int fd, unsigned short port)
{
  struct sockaddr_in addr;
  memset (&addr, 0, sizeof addr);
  addr.sin_family = AF_INET;
  addr.sin_port = htons (port);
  addr.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

int
inet6 (int fd, unsigned short port)
{
  struct sockaddr_in6 addr = { .sin6_family = AF_INET6 };
  addr.sin6_port = htons (port);
  addr.sin6_addr = in6addr_loopback;
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}
