/* Datagram sockets neither listen nor accept.  */
#include <sys/socket.h>
#include <unistd.h>

int
udp_server (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, sa, len) < 0 || listen (fd, 16) < 0) /* expect: socket-phase */
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
udp_client (int *conn)
{
  int fd = socket (AF_INET6, SOCK_DGRAM, 0);
  if (fd < 0)
    return -1;
  *conn = accept (fd, NULL, NULL); /* expect: socket-phase */
  close (fd);
  return *conn < 0 ? -1 : 0;
}
