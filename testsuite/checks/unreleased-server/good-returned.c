/* The socket goes to the caller, or is closed.  */
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
tcp_listener (const struct sockaddr_in *sa, int backlog)
{
  int on = 1;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    {
      perror ("socket");
      return -1;
    }
  if (setsockopt (fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0
      || bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0
      || listen (fd, backlog) < 0)
    {
      perror ("cannot listen");
      close (fd);
      return -1;
    }
  return fd;
}
