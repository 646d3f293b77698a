/* All as it should be.  */
#include <sys/socket.h>
#include <unistd.h>

int
serve (const struct sockaddr *sa, socklen_t len)
{
  char c;
  int conn, fd = socket (AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, sa, len) < 0 || listen (fd, 16) < 0)
    {
      close (fd);
      return -1;
    }
  while ((conn = accept (fd, NULL, NULL)) >= 0)
    {
      if (recv (conn, &c, 1, 0) == 1 && send (conn, &c, 1, MSG_NOSIGNAL) < 0)
	{
	  close (conn);
	  break;
	}
      close (conn);
    }
  close (fd);
  return 0;
}
