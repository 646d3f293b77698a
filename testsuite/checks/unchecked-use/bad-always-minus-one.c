/* Somebody forgot to open it.  */
#include <unistd.h>

int
flush_log (const char *text, size_t n)
{
  int fd = -1;
  return write (fd, text, n) == (ssize_t) n ? 0 : -1; /* expect: unchecked-use */
}

int
hide_output (void)
{
  int null = -1, out = 1;
  if (dup2 (null, out) < 0) /* expect: unchecked-use */
    return -1;
  return 0;
}
