/* The error path closes, reports, and forgets to leave.  */
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
ask (const struct sockaddr_in *peer, char *answer)
{
  int ret = 0;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, (const struct sockaddr *) peer, sizeof *peer) < 0)
    {
      perror ("connect");
      close (fd);
      ret = -1;
    }
  if (recv (fd, answer, 1, 0) != 1) /* expect: use-after-release */
    *answer = 0;
  if (ret == 0)
    close (fd);
  return ret;
}
