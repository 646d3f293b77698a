/* The failure of bind is reported, but not minded.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
serve (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) != 0) /* expect: swallowed-error */
    perror ("bind");
  return listen (fd, 16);
}
