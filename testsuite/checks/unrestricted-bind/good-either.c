/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* Everywhere only if nothing was configured: on one of two paths, as the user wants.  */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

int configured (struct in_addr *where);

int
open_server (int fd, unsigned short port)
{
  struct sockaddr_in addr = { .sin_family = AF_INET };
  addr.sin_port = htons (port);
  if (configured (&addr.sin_addr) != 0)
    return -1;
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}
