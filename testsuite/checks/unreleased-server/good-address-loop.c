/* The usual walk over getaddrinfo's list, done right.  */
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
listen_by_name (const char *host, const char *service)
{
  struct addrinfo hints, *list, *ai;
  int fd = -1;
  const int on = 1;

  memset (&hints, 0, sizeof hints);
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  if (getaddrinfo (host, service, &hints, &list) != 0)
    return -1;
  for (ai = list; ai; ai = ai->ai_next)
    {
      fd = socket (ai->ai_family, ai->ai_socktype, ai->ai_protocol);
      if (fd == -1)
        continue;
      if (setsockopt (fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0
          && bind (fd, ai->ai_addr, ai->ai_addrlen) == 0
          && listen (fd, SOMAXCONN) == 0)
        break;
      close (fd);
      fd = -1;
    }
  freeaddrinfo (list);
  return fd;
}
