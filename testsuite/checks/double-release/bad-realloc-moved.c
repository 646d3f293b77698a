/* realloc has freed the old block when it succeeds.  */
#include <stdlib.h>

char *
grow (char *old, size_t n)
{
  char *grown = realloc (old, n);
  if (grown != NULL)
    {
      free (old); /* expect: double-release */
      return grown;
    }
  free (old);
  return NULL;
}
