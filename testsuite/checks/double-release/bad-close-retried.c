/* close() gives the number back even where it fails (close(2), Linux):
   by the second call it may be another thread's.  */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
save (const char *path, const void *data, size_t len)
{
  int fd = open (path, O_WRONLY | O_CREAT, 0600);
  if (fd < 0)
    return -1;
  if (write (fd, data, len) != (ssize_t) len)
    {
      close (fd);
      return -1;
    }
  if (close (fd) < 0)
    {
      perror (path);
      close (fd); /* expect: double-release */
      return -1;
    }
  return 0;
}
