/* The function that is given the result is the one that tests it.  */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int
set_nonblocking (int fd)
{
  int flags;
  if (fd < 0)
    return -1;
  flags = fcntl (fd, F_GETFL);
  return flags < 0 ? -1 : fcntl (fd, F_SETFL, flags | O_NONBLOCK);
}

static int
must (int fd)
{
  if (fd == -1)
    {
      perror ("open");
      exit (1);
    }
  if (fcntl (fd, F_SETFD, FD_CLOEXEC) == -1)
    exit (1);
  return fd;
}

int
open_nonblocking (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (set_nonblocking (fd) < 0)
    {
      if (fd >= 0)
	close (fd);
      return -1;
    }
  return fd;
}

long
first_byte (const char *path)
{
  char b;
  int fd = must (open (path, O_RDONLY));
  long n = read (fd, &b, 1);
  close (fd);
  return n < 1 ? -1 : b;
}
