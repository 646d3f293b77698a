/* A copy is closed on its own.  */
#include <fcntl.h>
#include <unistd.h>

int
split (const char *path, int *rd, int *wr)
{
  int a, b;
  a = open (path, O_RDWR);
  if (a < 0)
    return -1;
  b = dup (a);
  if (b < 0)
    {
      close (a);
      return -1;
    }
  if (fcntl (b, F_SETFD, FD_CLOEXEC) < 0)
    {
      close (a);
      close (b);
      return -1;
    }
  *rd = a;
  *wr = b;
  return 0;
}
