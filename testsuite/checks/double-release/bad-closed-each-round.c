/* Opened before the loop, closed in it.  */
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

int
sum_first (const char *path, const int *weights, int n)
{
  int total = 0;
  unsigned char c;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  if (read (fd, &c, 1) == 1)
    total = c;
  do
    {
      total += *weights++;
      close (fd); /* expect: double-release */
    }
  while (--n > 0);
  return total;
}
