/* A pointer into the block outlives it.  */
#include <stdlib.h>
#include <string.h>

char
second (const char *text)
{
  char *copy = strdup (text), *tail;
  char found;
  if (copy == NULL)
    return 0;
  tail = copy + 1;
  free (copy);
  found = *tail; /* expect: use-after-release */
  return found;
}
