#include <stddef.h>
#include <netdb.h>

int
known (const char *host)
{
  struct addrinfo *list = NULL;
  if (getaddrinfo (host, NULL, NULL, &list) != 0)
    return 0;
  freeaddrinfo (list);
  return 1;
}
