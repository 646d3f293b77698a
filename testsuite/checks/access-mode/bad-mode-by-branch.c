/* On one of the paths.  */
#include <fcntl.h>
#include <unistd.h>

int
put (const char *path, int dry)
{
  ssize_t n;
  int fd;
  if (dry)
    fd = open (path, O_RDONLY);
  else
    fd = open (path, O_RDWR);
  if (fd < 0)
    return -1;
  n = write (fd, "x", 1); /* expect: access-mode */
  close (fd);
  return n == 1 ? 0 : -1;
}
