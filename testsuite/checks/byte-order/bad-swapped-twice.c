/* options: -fplugin-arg-gimlet-checks=byte-order */
/* What is in network byte order already, and is swapped back.  */
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

int
join (int fd, unsigned short port, struct sockaddr_in *a)
{
  a->sin_port = htons (htons (port)); /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
join_service (int fd, const char *service, struct sockaddr_in *a)
{
  struct servent *s = getservbyname (service, "tcp");
  if (!s)
    return -1;
  a->sin_port = htons ((unsigned short) s->s_port); /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
join_text (int fd, const char *host, struct sockaddr_in *a)
{
  a->sin_addr.s_addr = htonl (inet_addr (host)); /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
join_same (int fd, const struct sockaddr_in *as, struct sockaddr_in6 *a)
{
  unsigned short port = as->sin_port;
  a->sin6_port = htons (port); /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}
