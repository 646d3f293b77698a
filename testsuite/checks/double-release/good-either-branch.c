/* Closed on the one branch or on the other one.  */
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

int
handle (int lfd)
{
  char cmd;
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (recv (fd, &cmd, 1, 0) != 1)
    {
      close (fd);
      return -1;
    }
  switch (cmd)
    {
    case 'q':
      close (fd);
      return 1;
    case 'e':
      if (send (fd, &cmd, 1, MSG_NOSIGNAL) != 1)
        cmd = 0;
      break;
    default:
      break;
    }
  close (fd);
  return cmd;
}
