/* A duplicate has the mode of what it was made from.  */
#include <fcntl.h>
#include <unistd.h>

int
by_dup (const char *path)
{
  ssize_t n = -1;
  int copy, fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  copy = dup (fd);
  if (copy >= 0)
    {
      n = write (copy, "x", 1); /* expect: access-mode */
      close (copy);
    }
  close (fd);
  return n == 1 ? 0 : -1;
}

int
by_dup2 (const char *path, char *c)
{
  ssize_t n = -1;
  int copy, fd = open (path, O_WRONLY);
  if (fd < 0)
    return -1;
  copy = dup2 (fd, 17);
  if (copy >= 0)
    {
      n = read (copy, c, 1); /* expect: access-mode */
      close (copy);
    }
  close (fd);
  return n == 1 ? 0 : -1;
}

int
by_fcntl (const char *path)
{
  ssize_t n = -1;
  int copy, fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  copy = fcntl (fd, F_DUPFD_CLOEXEC, 10);
  if (copy >= 0)
    {
      n = write (copy, "x", 1); /* expect: access-mode */
      close (copy);
    }
  close (fd);
  return n == 1 ? 0 : -1;
}
