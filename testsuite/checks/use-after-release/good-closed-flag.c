/* A flag guards the use.  */
#include <netinet/in.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

int
ask (const struct sockaddr_in *peer, char *answer)
{
  bool open = true;
  int ret = -1;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, (const struct sockaddr *) peer, sizeof *peer) < 0)
    {
      close (fd);
      open = false;
    }
  *answer = 0;
  if (open && recv (fd, answer, 1, 0) == 1)
    ret = 0;
  if (open)
    close (fd);
  return ret;
}
