/* Each address that can't be bound leaves its socket open.  */
#include <netdb.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

int
listen_on_any (const struct addrinfo *list)
{
  const struct addrinfo *ai;
  for (ai = list; ai != NULL; ai = ai->ai_next)
    {
      int fd = socket (ai->ai_family, ai->ai_socktype, ai->ai_protocol);
      if (fd < 0)
        continue;
      if (bind (fd, ai->ai_addr, ai->ai_addrlen) != 0)
        continue; /* expect: unreleased-server */
      if (listen (fd, 64) == 0)
        return fd;
      close (fd);
    }
  return -1;
}
