/* /dev/null onto the standard streams; the extra number is closed if it is one.  */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

int
daemonize (void)
{
  int fd;
  switch (fork ())
    {
    case -1:
      return -1;
    case 0:
      break;
    default:
      _exit (0);
    }
  if (setsid () < 0)
    return -1;
  fd = open ("/dev/null", O_RDWR);
  if (fd < 0)
    return -1;
  if (dup2 (fd, STDIN_FILENO) < 0 || dup2 (fd, STDOUT_FILENO) < 0
      || dup2 (fd, STDERR_FILENO) < 0)
    {
      close (fd);
      return -1;
    }
  if (fd > STDERR_FILENO)
    close (fd);
  return 0;
}
