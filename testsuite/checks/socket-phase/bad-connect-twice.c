/* The first attempt went well; the fallback is tried all the same.  */
#include <sys/socket.h>
#include <unistd.h>

int
dial (const struct sockaddr *first, const struct sockaddr *second, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, first, len) != 0)
    {
      close (fd);
      return -1;
    }
  if (connect (fd, second, len) != 0) /* expect: socket-phase */
    {
      close (fd);
      return -1;
    }
  return fd;
}
