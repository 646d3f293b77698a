/* The same block, freed once for each round.  */
#include <stdlib.h>

void
drop_all (char *block, int n)
{
  for (int i = 0; i < n; i++)
    free (block); /* expect: double-release */
}
