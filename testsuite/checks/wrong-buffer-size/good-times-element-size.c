/* Elements times their size.  */
#include <stdlib.h>

int *
ids (size_t n)
{
  int *v = malloc (n * sizeof *v);
  if (!v)
    return NULL;
  for (size_t i = 0; i < n; i++)
    v[i] = -1;
  return v;
}
