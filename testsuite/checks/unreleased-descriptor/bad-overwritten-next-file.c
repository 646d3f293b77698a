/* The next file's descriptor overwrites the last one's: only one is closed.  */
#include <fcntl.h>
#include <unistd.h>

int
last_readable (const char *first, const char *second)
{
  char c;
  int ok;
  int fd = open (first, O_RDONLY);
  if (fd < 0)
    return -1;
  ok = read (fd, &c, 1) == 1;
  fd = open (second, O_RDONLY); /* expect: unreleased-descriptor */
  if (fd < 0)
    return ok;
  if (read (fd, &c, 1) == 1)
    ok++;
  close (fd);
  return ok;
}
