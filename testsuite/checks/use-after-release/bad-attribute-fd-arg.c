/* The program's own function wants an open descriptor, and says so.  */
#include <fcntl.h>
#include <unistd.h>

int look (int fd) __attribute__ ((fd_arg (1)));

int
inspect (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  close (fd);
  return look (fd); /* expect: use-after-release */
}
