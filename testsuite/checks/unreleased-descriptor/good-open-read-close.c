/* One open, one close, whatever happens between.  */
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

ssize_t
slurp (const char *path, char *buf, size_t room)
{
  ssize_t n, total = 0;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  while ((size_t) total < room && (n = read (fd, buf + total, room - total)) != 0)
    {
      if (n < 0)
        {
          total = -1;
          break;
        }
      total += n;
    }
  close (fd);
  return total;
}
