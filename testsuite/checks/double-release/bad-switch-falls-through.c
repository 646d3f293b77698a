/* The case that closes has no break.  */
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

int
handle (int lfd)
{
  char cmd;
  int ret = 0;
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (recv (fd, &cmd, 1, 0) != 1)
    cmd = 0;
  switch (cmd)
    {
    case 'q':
      close (fd);
      ret = 1;
      /* FALLTHROUGH */
    case 'x':
      close (fd); /* expect: double-release */
      break;
    default:
      close (fd);
      ret = -1;
    }
  return ret;
}
