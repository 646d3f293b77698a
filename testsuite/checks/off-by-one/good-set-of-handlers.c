// options: -D_FORTIFY_SOURCE=2
/* As many descriptors as a set has room for: who made them saw to it.  The library's
   own test of the number is for constants.  */

#include <stddef.h>
#include <sys/select.h>

int
all_of (fd_set *some, int n)
{
  fd_set *set = NULL;
  int k;
  for (k = 0; k < n; k++)
    {
      if (!set)
	{
	  set = some;
	  FD_ZERO (set);
	}
      FD_SET (k, set);
    }
  return select (n, set, NULL, NULL, NULL);
}
