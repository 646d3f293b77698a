/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* getaddrinfo without a host, for listening.  */
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

struct addrinfo *
passive (const char *port)
{
  struct addrinfo hints, *found;
  memset (&hints, 0, sizeof hints);
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  if (getaddrinfo (NULL, port, &hints, &found) != 0) /* expect: unrestricted-bind */
    return NULL;
  return found;
}

struct addrinfo *
passive_and_more (const char *port)
{
  struct addrinfo hints = { .ai_flags = AI_PASSIVE | AI_ADDRCONFIG, .ai_socktype = SOCK_DGRAM };
  struct addrinfo *found;
  if (getaddrinfo (NULL, port, &hints, &found) != 0) /* expect: unrestricted-bind */
    return NULL;
  return found;
}
