/* A client may choose its own address before it connects.  */
#include <sys/socket.h>
#include <unistd.h>

int
dial (const struct sockaddr *from, const struct sockaddr *to, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, from, len) != 0 || connect (fd, to, len) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
