/* The error path closes all of the array but the one just opened.  */
#include <fcntl.h>
#include <unistd.h>

int
open_three (const char *a, const char *b, int out[2])
{
  int fds[2];
  fds[0] = open (a, O_RDONLY);
  if (fds[0] < 0)
    return -1;
  fds[1] = open (b, O_RDONLY);
  if (fds[1] < 0)
    {
      close (fds[0]);
      return -1;
    }
  if (lseek (fds[1], 0, SEEK_END) < 0)
    {
      close (fds[0]);
      return -1; /* expect: unreleased-descriptor */
    }
  out[0] = fds[0];
  out[1] = fds[1];
  return 0;
}
