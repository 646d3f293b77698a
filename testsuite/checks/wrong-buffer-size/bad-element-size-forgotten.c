/* As many bytes as there are elements.  */
#include <stdlib.h>

int *
ids (size_t n)
{
  int *v = malloc (n);
  if (!v)
    return NULL;
  for (size_t i = 0; i < n; i++)
    v[i] = -1; /* expect: wrong-buffer-size; offer: n * 4 */
  return v;
}
