/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* For listening, at the host that the caller names, or with hints of the caller's.  */
#include <netdb.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/types.h>

struct addrinfo *
named (const char *host, const char *port)
{
  struct addrinfo hints = { .ai_flags = AI_PASSIVE, .ai_socktype = SOCK_STREAM }, *found;
  return getaddrinfo (host, port, &hints, &found) == 0 ? found : NULL;
}

struct addrinfo *
hinted (const char *port, const struct addrinfo *hints)
{
  struct addrinfo *found;
  return getaddrinfo (NULL, port, hints, &found) == 0 ? found : NULL;
}
