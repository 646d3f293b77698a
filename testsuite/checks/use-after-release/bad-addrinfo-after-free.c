/* The address is used after its list was freed.  */
#include <netdb.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

int
dial (const char *host, const char *port)
{
  struct addrinfo *list;
  int fd;
  if (getaddrinfo (host, port, NULL, &list) != 0)
    return -1;
  fd = socket (list->ai_family, SOCK_STREAM, 0);
  freeaddrinfo (list);
  if (fd < 0)
    return -1;
  if (connect (fd, list->ai_addr, list->ai_addrlen) < 0) /* expect: use-after-release */
    {
      close (fd);
      return -1;
    }
  return fd;
}
