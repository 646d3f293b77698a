/* The flag says whether it was bound.  */
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

int
maybe (const struct sockaddr *sa, socklen_t len)
{
  bool bound = false;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (sa)
    {
      if (bind (fd, sa, len) != 0)
	{
	  close (fd);
	  return -1;
	}
      bound = true;
    }
  if (bound && listen (fd, 5) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
