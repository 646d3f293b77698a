/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* INADDR_ANY, in the three ways it is written.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int
converted (int fd, unsigned short port)
{
  struct sockaddr_in addr;
  memset (&addr, 0, sizeof addr);
  addr.sin_family = AF_INET;
  addr.sin_port = htons (port);
  addr.sin_addr.s_addr = htonl (INADDR_ANY);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr); /* expect: unrestricted-bind */
}

int
plain (int fd, unsigned short port)
{
  struct sockaddr_in addr;
  addr.sin_family = AF_INET;
  addr.sin_port = htons (port);
  addr.sin_addr.s_addr = INADDR_ANY;
  return bind (fd, (const struct sockaddr *) &addr, sizeof addr); /* expect: unrestricted-bind */
}

int
left_zero (int fd, unsigned short port)
{
  struct sockaddr_in addr = { .sin_family = AF_INET, .sin_port = htons (port) };
  return bind (fd, (struct sockaddr *) &addr, sizeof addr); /* expect: unrestricted-bind */
}
