/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* A whole server, with SO_REUSEADDR and error handling.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
open_server (unsigned short port)
{
  struct sockaddr_in addr = { 0 };
  int on = 1;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (setsockopt (fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0)
    goto fail;
  addr.sin_family = AF_INET;
  addr.sin_addr.s_addr = htonl (INADDR_ANY);
  addr.sin_port = htons (port);
  if (bind (fd, (struct sockaddr *) &addr, sizeof addr) < 0) /* expect: unrestricted-bind */
    goto fail;
  if (listen (fd, SOMAXCONN) < 0)
    goto fail;
  return fd;
fail:
  close (fd);
  return -1;
}
