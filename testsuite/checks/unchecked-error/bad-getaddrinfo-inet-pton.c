/* Addresses nobody resolved.  */
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>

bool
allowed (const char *text, const struct in_addr *only)
{
  struct in_addr a = { 0 };
  inet_pton (AF_INET, text, &a); /* expect: unchecked-error */
  return a.s_addr == only->s_addr;
}

int
count_addresses (const char *host)
{
  struct addrinfo *list = NULL, *ai;
  int n = 0;
  getaddrinfo (host, NULL, NULL, &list); /* expect: unchecked-error */
  for (ai = list; ai; ai = ai->ai_next)
    n++;
  if (list)
    freeaddrinfo (list);
  return n;
}
