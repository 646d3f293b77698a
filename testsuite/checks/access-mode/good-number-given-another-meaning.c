/* dup2 puts something else behind a number that was known; and fdopen's stream has
   its own say.  */
#include <fcntl.h>
#include <unistd.h>

int
redirect (const char *log, const char *null)
{
  ssize_t n;
  int fd = open (null, O_RDONLY), out;
  if (fd < 0)
    return -1;
  out = open (log, O_WRONLY | O_APPEND);
  if (out < 0)
    {
      close (fd);
      return -1;
    }
  if (dup2 (out, fd) < 0)
    {
      close (out);
      close (fd);
      return -1;
    }
  close (out);
  n = write (fd, "on\n", 3);
  close (fd);
  return n == 3 ? 0 : -1;
}
