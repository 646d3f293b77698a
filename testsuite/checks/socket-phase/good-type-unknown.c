/* What getaddrinfo proposes may be of either kind.  */
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

int
ask (const struct addrinfo *ai, char *buf, size_t n)
{
  int fd = socket (ai->ai_family, ai->ai_socktype, ai->ai_protocol), bad;
  if (fd < 0)
    return -1;
  bad = sendto (fd, "?", 1, 0, ai->ai_addr, ai->ai_addrlen) != 1 || recv (fd, buf, n, 0) < 0;
  close (fd);
  return bad ? -1 : 0;
}
