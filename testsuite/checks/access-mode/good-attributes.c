/* fd_arg is content with any mode, the others with the right one.  */
#include <fcntl.h>
#include <unistd.h>

int look (int fd) __attribute__ ((fd_arg (1)));
int load (int fd, char *buf) __attribute__ ((fd_arg_read (1)));
int save (const char *buf, int fd) __attribute__ ((fd_arg_write (2)));

int
change (const char *path, char *buf)
{
  int bad, fd = open (path, O_RDWR);
  if (fd < 0)
    return -1;
  bad = look (fd) != 0 || load (fd, buf) != 0 || save (buf, fd) != 0;
  close (fd);
  fd = open (path, O_WRONLY);
  if (fd < 0)
    return -1;
  bad |= look (fd) != 0 || save (buf, fd) != 0;
  close (fd);
  return bad;
}
