/* options: -fplugin-arg-gimlet-checks=byte-order */
/* Numbers that were swapped, wherever.  */
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct config
{
  int port; /* in network byte order */
  in_addr_t host;
};

static in_port_t
swap (unsigned n)
{
  return htons ((unsigned short) n);
}

int
serve (int fd, const char *port, unsigned k, struct sockaddr_in *a)
{
  a->sin_port = k ? swap (k) : htons ((unsigned short) (atoi (port) + 1));
  return bind (fd, (struct sockaddr *) a, sizeof *a);
}

int
serve_as_told (int fd, const struct config *config, in_port_t port, struct sockaddr_in *a)
{
  a->sin_addr.s_addr = config->host;
  a->sin_port = config->port;
  if (port)
    a->sin_port = port;
  return bind (fd, (struct sockaddr *) a, sizeof *a);
}

int
join_service (int fd, const char *service, struct sockaddr_in *a)
{
  struct servent *s = getservbyname (service, "tcp");
  int port;
  if (s)
    port = s->s_port;
  else
    port = htons ((unsigned short) atoi (service));
  a->sin_port = port;
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
by_hand (int fd, unsigned port, const unsigned char *bytes, struct sockaddr_in *a)
{
  a->sin_port = (in_port_t) ((port & 0xff) << 8 | (port >> 8 & 0xff));
  if (bytes)
    a->sin_port = (in_port_t) (bytes[0] + bytes[1] * 256);
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
same (int fd, const struct sockaddr_in *as, struct sockaddr_in6 *a)
{
  a->sin6_port = as->sin_port;
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

/* The two functions do the same, whichever is named.  */
int
named_otherwise (int fd, unsigned short port, struct sockaddr_in *a)
{
  a->sin_port = ntohs (port);
  a->sin_addr.s_addr = ntohl (INADDR_LOOPBACK);
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
bad_host (int fd, const char *host, struct sockaddr_in *a)
{
  a->sin_addr.s_addr = inet_addr (host);
  if (a->sin_addr.s_addr == INADDR_NONE || a->sin_addr.s_addr == INADDR_ANY)
    return -1;
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}
