/* Copies are descriptors of their own: dup, fcntl (F_DUPFD), dup2 onto a fresh number.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
quiet_puts (const char *text)
{
  int ret;
  int saved = dup (STDOUT_FILENO);
  if (saved < 0)
    return -1;
  int null = open ("/dev/null", O_WRONLY);
  if (null < 0)
    return -1; /* expect: unreleased-descriptor */
  if (dup2 (null, STDOUT_FILENO) < 0)
    {
      close (null);
      close (saved);
      return -1;
    }
  close (null);
  ret = puts (text) < 0 || fflush (stdout) != 0 ? -1 : 0;
  if (dup2 (saved, STDOUT_FILENO) < 0)
    ret = -1;
  close (saved);
  return ret;
}

int
high_copy (int fd)
{
  int copy = fcntl (fd, F_DUPFD_CLOEXEC, 64);
  if (copy < 0)
    return -1;
  if (fcntl (copy, F_SETFL, O_NONBLOCK) < 0)
    return -1; /* expect: unreleased-descriptor */
  return copy;
}
