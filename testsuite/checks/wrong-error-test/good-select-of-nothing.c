/* A sleep: not 0 is failure, and nothing else.  */
#include <stddef.h>
#include <sys/select.h>

int
nap (struct timeval *tv, int tries)
{
  while (tries-- > 0)
    if (select (0, NULL, NULL, NULL, tv))
      return -1;
  return 0;
}
