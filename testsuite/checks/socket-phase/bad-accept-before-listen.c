/* Bound, but never told to listen.  */
#include <sys/socket.h>
#include <unistd.h>

int
first_client (const struct sockaddr *sa, socklen_t len)
{
  int conn, fd = socket (AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, sa, len) < 0)
    {
      close (fd);
      return -1;
    }
  conn = accept4 (fd, NULL, NULL, SOCK_CLOEXEC); /* expect: socket-phase */
  close (fd);
  return conn;
}
