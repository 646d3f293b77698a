/* The program's own functions say what they need; GCC before 13 doesn't know the
   attributes, Gimlet does.  */
#include <fcntl.h>
#include <unistd.h>

int load (int fd, char *buf) __attribute__ ((fd_arg_read (1)));
int save (const char *buf, int fd) __attribute__ ((fd_arg_write (2)));

int
reload (const char *path, char *buf)
{
  int bad, fd = open (path, O_WRONLY);
  if (fd < 0)
    return -1;
  bad = load (fd, buf); /* expect: access-mode */
  close (fd);
  return bad;
}

int
resave (const char *path, const char *buf)
{
  int bad, fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  bad = save (buf, fd); /* expect: access-mode */
  close (fd);
  return bad;
}
