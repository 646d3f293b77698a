/* getaddrinfo gives 0, inet_pton 1: both are tested, by their own ways.  */
#include <arpa/inet.h>
#include <netdb.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/socket.h>

int
parse (const char *text, struct in6_addr *a)
{
  return inet_pton (AF_INET6, text, a) == 1 ? 0 : -1;
}

int
resolvable (const char *host)
{
  struct addrinfo *list;
  int e = getaddrinfo (host, NULL, NULL, &list);
  if (e)
    {
      fprintf (stderr, "%s: %s\n", host, gai_strerror (e));
      return 0;
    }
  freeaddrinfo (list);
  return 1;
}
