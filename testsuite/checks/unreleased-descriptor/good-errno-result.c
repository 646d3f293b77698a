/* Errors travel as negative errno values, descriptors as they are.  */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static int
open_at (int dir, const char *name)
{
  int fd = openat (dir, name, O_RDONLY | O_CLOEXEC);
  return fd < 0 ? -errno : fd;
}

int
first_byte (int dir, const char *name)
{
  unsigned char c;
  int fd = open_at (dir, name);
  if (fd < 0)
    return fd;
  if (read (fd, &c, 1) != 1)
    {
      close (fd);
      return -EIO;
    }
  close (fd);
  return c;
}
