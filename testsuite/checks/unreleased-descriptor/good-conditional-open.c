/* `-' is standard input; only what we opened is closed.  */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

long
count_bytes (const char *path)
{
  char buf[4096];
  ssize_t n;
  long total = 0;
  int opened = 0;
  int fd = STDIN_FILENO;
  if (strcmp (path, "-") != 0)
    {
      fd = open (path, O_RDONLY);
      if (fd < 0)
        return -1;
      opened = 1;
    }
  while ((n = read (fd, buf, sizeof buf)) > 0)
    total += n;
  if (n < 0)
    total = -1;
  if (opened)
    close (fd);
  return total;
}
