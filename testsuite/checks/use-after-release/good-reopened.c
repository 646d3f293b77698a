/* The variable holds another descriptor by then.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
rotate (const char *from, const char *to, const char *text, size_t len)
{
  int fd = open (from, O_WRONLY | O_APPEND);
  if (fd < 0)
    return -1;
  close (fd);
  if (rename (from, to) < 0)
    return -1;
  fd = open (from, O_WRONLY | O_CREAT | O_EXCL, 0600);
  if (fd < 0)
    return -1;
  int ret = write (fd, text, len) == (ssize_t) len ? 0 : -1;
  close (fd);
  return ret;
}
