/* GNU C: a nested function closes its parent's descriptor.  */
#include <fcntl.h>
#include <unistd.h>

int
first_byte (const char *path)
{
  unsigned char c = 0;
  int fd = open (path, O_RDONLY);

  void done (void)
  {
    if (fd >= 0)
      close (fd);
    fd = -1;
  }

  if (fd < 0)
    return -1;
  if (read (fd, &c, 1) != 1)
    {
      done ();
      return -1;
    }
  done ();
  return c;
}
