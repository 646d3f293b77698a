/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* Nothing of a file system in sight.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int
open_inet (int fd, unsigned short port)
{
  struct sockaddr_in addr = { .sin_family = AF_INET };
  addr.sin_port = htons (port);
  addr.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

int
open_any (int fd, const struct sockaddr *addr, socklen_t len)
{
  return bind (fd, addr, len);
}
