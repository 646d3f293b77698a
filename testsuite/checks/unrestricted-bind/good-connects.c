/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* Addresses to connect to, and getaddrinfo for clients.  */
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

int
to_loopback (int fd, unsigned short port)
{
  struct sockaddr_in addr = { .sin_family = AF_INET, .sin_addr = { htonl (INADDR_ANY) } };
  addr.sin_port = htons (port);
  return connect (fd, (struct sockaddr *) &addr, sizeof addr);
}

struct addrinfo *
to_host (const char *host, const char *port)
{
  struct addrinfo hints = { .ai_socktype = SOCK_STREAM }, *found;
  return getaddrinfo (host, port, &hints, &found) == 0 ? found : NULL;
}

struct addrinfo *
to_this_host (const char *port)
{
  struct addrinfo hints = { .ai_socktype = SOCK_STREAM }, *found;
  return getaddrinfo (NULL, port, &hints, &found) == 0 ? found : NULL;
}
