/* shutdown ends the talk, close gives the number back.  */
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
say_goodbye (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (shutdown (fd, SHUT_RDWR) < 0 && errno != ENOTCONN)
    perror ("shutdown");
  close (fd);
  return 0;
}
