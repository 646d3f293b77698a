/* Opened to be looked at, and then changed.  */
#include <fcntl.h>
#include <unistd.h>

int
touch (const char *path)
{
  ssize_t n;
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  n = write (fd, "x", 1); /* expect: access-mode */
  close (fd);
  return n == 1 ? 0 : -1;
}
