/* fd_arg: the function wants an open descriptor.  */
#include <fcntl.h>
#include <unistd.h>

int look (int fd) __attribute__ ((fd_arg (1)));

int
inspect (const char *path)
{
  int bad, fd = open (path, O_RDONLY);
  bad = look (fd); /* expect: unchecked-use */
  close (fd);
  return bad;
}
