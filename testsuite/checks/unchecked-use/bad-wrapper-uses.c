/* Whoever reads from it is a function of the program's: nobody has tested it.  */
#include <fcntl.h>
#include <unistd.h>

static int
set_nonblocking (int fd)
{
  int flags = fcntl (fd, F_GETFL);
  if (flags < 0)
    return -1;
  return fcntl (fd, F_SETFL, flags | O_NONBLOCK);
}

int
open_nonblocking (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (set_nonblocking (fd) < 0) /* expect: unchecked-use */
    {
      close (fd);
      return -1;
    }
  return fd;
}
