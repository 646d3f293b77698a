/* Recursion frees each node once.  */
#include <stdlib.h>

struct route
{
  struct route *left, *right;
  char *path;
};

void
route_free (struct route *r)
{
  if (!r)
    return;
  route_free (r->left);
  route_free (r->right);
  free (r->path);
  free (r);
}

void
list_free (struct route *r)
{
  while (r)
    {
      struct route *next = r->right;
      free (r->path);
      free (r);
      r = next;
    }
}
