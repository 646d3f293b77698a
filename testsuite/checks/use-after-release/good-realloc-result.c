/* The new pointer is used, the old one only where realloc failed.  */
#include <stdlib.h>

int *
grow (int *items, size_t *room)
{
  size_t want = *room * 2;
  int *fresh;
  if (want < *room || want > 65536)
    return items;
  fresh = realloc (items, want * sizeof *fresh);
  if (fresh == NULL)
    {
      items[0] = 0;
      return items;
    }
  fresh[*room] = 0;
  *room = want;
  return fresh;
}
