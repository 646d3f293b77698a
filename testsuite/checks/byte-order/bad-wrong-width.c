/* options: -fplugin-arg-gimlet-checks=byte-order */
/* The other one of the two functions.  */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

int
join (int fd, unsigned port, struct sockaddr_in *a)
{
  a->sin_port = (in_port_t) htonl (port); /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
serve (int fd, unsigned host, struct sockaddr_in *a)
{
  a->sin_addr.s_addr = htons ((unsigned short) host); /* expect: byte-order */
  return bind (fd, (struct sockaddr *) a, sizeof *a);
}
