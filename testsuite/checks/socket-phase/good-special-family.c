/* AF_ALG gives its operations by accept, with no listen.  */
#include <sys/socket.h>
#include <unistd.h>

int
operation (const struct sockaddr *sa, socklen_t len)
{
  int op, fd = socket (AF_ALG, SOCK_SEQPACKET, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, sa, len) != 0)
    {
      close (fd);
      return -1;
    }
  op = accept (fd, NULL, NULL);
  close (fd);
  return op;
}
