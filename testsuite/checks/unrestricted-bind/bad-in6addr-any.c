/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* in6addr_any, and IN6ADDR_ANY_INIT.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int
object (int fd, unsigned short port)
{
  struct sockaddr_in6 addr;
  memset (&addr, 0, sizeof addr);
  addr.sin6_family = AF_INET6;
  addr.sin6_port = htons (port);
  addr.sin6_addr = in6addr_any;
  return bind (fd, (struct sockaddr *) &addr, sizeof addr); /* expect: unrestricted-bind */
}

int
initializer (int fd, unsigned short port)
{
  struct sockaddr_in6 addr = { .sin6_family = AF_INET6, .sin6_addr = IN6ADDR_ANY_INIT };
  addr.sin6_port = htons (port);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr); /* expect: unrestricted-bind */
}
