/* A failed read closes the end that is closed for all anyway.  */
#include <unistd.h>

int
pipe_works (void)
{
  int p[2];
  char c = 'x';
  int ok;
  if (pipe (p) < 0)
    return 0;
  ok = write (p[1], &c, 1) == 1;
  close (p[1]);
  ok = ok && read (p[0], &c, 1) == 1;
  if (!ok)
    close (p[0]);
  close (p[0]); /* expect: double-release */
  return ok;
}
