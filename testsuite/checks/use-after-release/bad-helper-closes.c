/* finish() closes; its caller goes on talking.  */
#include <fcntl.h>
#include <unistd.h>

static void
finish (int fd, int *done)
{
  if (fsync (fd) == 0)
    *done = 1;
  close (fd);
}

long
store (const char *path, const char *text, size_t len)
{
  int done = 0;
  int fd = open (path, O_WRONLY | O_CREAT, 0600);
  if (fd < 0)
    return -1;
  if (write (fd, text, len) != (ssize_t) len)
    len = 0;
  finish (fd, &done);
  return done ? (long) lseek (fd, 0, SEEK_CUR) : -1; /* expect: use-after-release */
}
