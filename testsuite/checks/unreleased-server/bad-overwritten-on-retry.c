/* The second attempt overwrites the only copy of the first socket.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
bind_with_fallback (const struct sockaddr_in6 *six, const struct sockaddr_in *four)
{
  int fd = socket (AF_INET6, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) six, sizeof *six) < 0)
    {
      fd = socket (AF_INET, SOCK_STREAM, 0); /* expect: unreleased-server */
      if (fd < 0)
        return -1;
      if (bind (fd, (const struct sockaddr *) four, sizeof *four) < 0)
        {
          close (fd);
          return -1;
        }
    }
  return fd;
}
