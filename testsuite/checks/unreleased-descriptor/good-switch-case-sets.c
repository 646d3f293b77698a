/* Cases that share a body are just those numbers; a default is what they leave.  */
#include <fcntl.h>
#include <unistd.h>

int
shared_body (const char *path, unsigned mode)
{
  int fd;
  if (mode < 2 || mode > 5)
    return -1;
  fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  switch (mode)
    {
    case 0:
    case 1:
    case 6:
    case 9:
      return -2;		/* never: nothing to close */
    default:
      break;
    }
  close (fd);
  return 0;
}

int
nothing_left (const char *path, int mode)
{
  int fd;
  switch (mode & 3)
    {
    case 0: fd = open (path, O_RDONLY); break;
    case 1 ... 2: fd = open (path, O_WRONLY); break;
    case 3: fd = open (path, O_RDWR); break;
    default: return -1;
    }
  if (fd < 0)
    return -1;
  switch (mode & 3)
    {
    case 0 ... 1:
    case 2:
    case 3:
      close (fd);
      return 0;
    default:
      return 1;
    }
}
