/* MSG_FASTOPEN connects and sends in one.  */
#include <sys/socket.h>
#include <unistd.h>

int
dial (const struct sockaddr *to, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (sendto (fd, "hi", 2, MSG_FASTOPEN | MSG_NOSIGNAL, to, len) != 2)
    {
      close (fd);
      return -1;
    }
  return fd;
}
