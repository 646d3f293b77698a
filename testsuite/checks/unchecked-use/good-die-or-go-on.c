/* The helper does not come back where there is nothing to use.  */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int
must (int r, const char *what)
{
  if (r < 0)
    {
      perror (what);
      exit (EXIT_FAILURE);
    }
  return r;
}

int
bound (const struct sockaddr *sa, socklen_t len)
{
  int fd = must (socket (sa->sa_family, SOCK_STREAM, 0), "socket");
  must (bind (fd, sa, len), "bind");
  return fd;
}

int
listening (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (sa->sa_family, SOCK_STREAM, 0);
  must (fd, "socket");
  must (bind (fd, sa, len), "bind");
  must (listen (fd, 5), "listen");
  return fd;
}
