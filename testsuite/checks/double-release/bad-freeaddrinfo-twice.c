/* The list is freed on the way out of the loop and again behind it.  */
#include <netdb.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

int
dial (const char *host, const char *port)
{
  struct addrinfo *list, *ai;
  int fd = -1;
  if (getaddrinfo (host, port, NULL, &list) != 0)
    return -1;
  for (ai = list; ai; ai = ai->ai_next)
    {
      fd = socket (ai->ai_family, ai->ai_socktype, ai->ai_protocol);
      if (fd >= 0)
        break;
    }
  if (fd < 0)
    freeaddrinfo (list);
  freeaddrinfo (list); /* expect: double-release */
  return fd;
}
