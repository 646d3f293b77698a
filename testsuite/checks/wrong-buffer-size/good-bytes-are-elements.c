/* Elements of one byte each.  */
#include <stdlib.h>

char *
zeros (size_t n)
{
  char *v = malloc (n);
  if (!v)
    return NULL;
  for (size_t i = 0; i < n; i++)
    v[i] = 0;
  return v;
}
