/* A socket whose bind() failed is still a server's socket, and still open.  */
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
open_service (const struct sockaddr_in *where, int *out)
{
  int sock = socket (where->sin_family, SOCK_STREAM | SOCK_CLOEXEC, IPPROTO_TCP);
  if (sock == -1)
    return -errno;
  if (bind (sock, (const struct sockaddr *) where, sizeof *where) == -1)
    return -errno; /* expect: unreleased-server */
  if (listen (sock, SOMAXCONN) == -1)
    {
      int err = errno;
      close (sock);
      return -err;
    }
  *out = sock;
  return 0;
}
