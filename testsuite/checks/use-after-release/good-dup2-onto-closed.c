/* The target of dup2 may be closed; afterwards it is open.  */
#include <unistd.h>

int
redirect (int from, int to)
{
  close (to);
  if (dup2 (from, to) < 0)
    return -1;
  return write (to, "x", 1) == 1 ? 0 : -1;
}
