/* realloc may have moved the block: the old pointer is gone.  */
#include <stdlib.h>
#include <string.h>

struct vec
{
  int *items;
  size_t used, room;
};

int
vec_push (struct vec *v, int item)
{
  int *old = v->items;
  if (v->used == v->room)
    {
      size_t room = v->room ? v->room * 2 : 8;
      int *fresh = realloc (old, room * sizeof *fresh);
      if (!fresh)
        return -1;
      v->items = fresh;
      v->room = room;
      old[v->used++] = item; /* expect: use-after-release */
      return 0;
    }
  old[v->used++] = item;
  return 0;
}
