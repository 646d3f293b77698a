/* A message is no way to go on without a socket.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
serve (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0) /* expect: swallowed-error */
    perror ("socket");
  if (bind (fd, sa, len) < 0 || listen (fd, 8) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
