/* Opened and closed under the same test of the same unchanged value.  */
#include <fcntl.h>
#include <unistd.h>

enum { F_LOG = 1, F_SYNC = 2 };

int
append (const char *path, unsigned flags, const char *text, size_t len)
{
  int fd = -1, ret = 0;
  if (flags & F_LOG)
    {
      fd = open (path, O_WRONLY | O_APPEND | O_CREAT, 0600);
      if (fd < 0)
        return -1;
    }
  if (len == 0)
    ret = 1;
  if (flags & F_LOG)
    {
      if (write (fd, text, len) != (ssize_t) len)
        ret = -1;
      close (fd);
    }
  return ret;
}
