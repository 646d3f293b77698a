/* bind failed: the next address is tried on the same socket, or on a new one.  */
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

int
same_socket (const struct sockaddr *a, const struct sockaddr *b, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if ((bind (fd, a, len) != 0 && bind (fd, b, len) != 0) || listen (fd, 5) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
new_socket (const struct addrinfo *ai)
{
  int fd = -1;
  for (; ai; ai = ai->ai_next)
    {
      fd = socket (ai->ai_family, ai->ai_socktype, ai->ai_protocol);
      if (fd < 0)
	continue;
      if (bind (fd, ai->ai_addr, ai->ai_addrlen) == 0)
	break;
      close (fd);
      fd = -1;
    }
  if (fd < 0)
    return -1;
  if (listen (fd, 5) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
