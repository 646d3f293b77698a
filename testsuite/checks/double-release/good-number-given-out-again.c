/* The lowest free number is given out again by the next call that opens something.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

void reopen_streams (void);

int
detach (void)
{
  int fd;
  close (0);
  fd = open ("/dev/null", O_RDONLY);
  if (fd < 0)
    return -1;
  if (fd != 0)
    {
      close (fd);
      return -1;
    }
  close (0);
  return 0;
}

int
by_stream (const char *path)
{
  FILE *f;
  close (0);
  f = fopen (path, "r");
  if (!f)
    return -1;
  fclose (f);
  close (0);
  return 0;
}

int
by_duplicate (int fd)
{
  close (1);
  if (dup2 (fd, 1) < 0)
    return -1;
  close (1);
  return 0;
}

void
by_somebody_else (void)
{
  close (2);
  reopen_streams ();
  close (2);
}
