/* dup2 opens the number that was closed before.  */
#include <unistd.h>

int
move (int from, int to)
{
  close (to);
  if (dup2 (from, to) < 0)
    return -1;
  close (to);
  return 0;
}
