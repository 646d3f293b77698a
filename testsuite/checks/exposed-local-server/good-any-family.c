/* The address comes from the caller: its family is not known here.  */
#include <sys/socket.h>
#include <unistd.h>

int
listen_on (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (sa->sa_family, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, sa, len) < 0 || listen (fd, 5) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
