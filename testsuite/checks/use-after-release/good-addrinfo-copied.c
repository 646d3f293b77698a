/* What is needed is copied before the list goes.  */
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>

int
resolve (const char *host, struct sockaddr_storage *out, socklen_t *len)
{
  struct addrinfo *list;
  int ret = -1;
  if (getaddrinfo (host, NULL, NULL, &list) != 0)
    return -1;
  if (list->ai_addrlen <= sizeof *out)
    {
      memcpy (out, list->ai_addr, list->ai_addrlen);
      *len = list->ai_addrlen;
      ret = 0;
    }
  freeaddrinfo (list);
  return ret;
}
