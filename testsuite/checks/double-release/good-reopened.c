/* The same variable, another descriptor.  */
#include <fcntl.h>
#include <unistd.h>

int
two_files (const char *a, const char *b)
{
  char c;
  int n = 0;
  int fd = open (a, O_RDONLY);
  if (fd < 0)
    return -1;
  n += read (fd, &c, 1) == 1;
  close (fd);
  fd = open (b, O_RDONLY);
  if (fd < 0)
    return n;
  n += read (fd, &c, 1) == 1;
  close (fd);
  return n;
}
