/* Read through the old pointer while the new one is at hand.  */
#include <stdlib.h>

int
grow (int **list, size_t n)
{
  int *old = *list;
  int *grown = realloc (old, n * sizeof *grown);
  if (grown == NULL)
    return -1;
  *list = grown;
  return old[0]; /* expect: use-after-release */
}
