/* The pointer goes into the block and back again, in a loop, and is stored then.  */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

struct names
{
  size_t offs, n;
  int flags;
  void **p;
  char **v;
};

int
keep (struct names *g, const char *sb, size_t len, size_t *lim)
{
  void **p;
  char **v;
  size_t i, newn = 2 + g->n + g->offs;
  p = reallocarray (g->p, newn, sizeof *p);
  if (!p)
    return -1;
  g->p = p;
  if (g->flags & 4)
    {
      v = reallocarray (g->v, newn, sizeof *v);
      if (v == NULL)
	return -1;
      if (g->v == NULL && g->offs > 0)
	{
	  v += g->offs;
	  for (i = g->offs; i > 0; i--)
	    *--v = NULL;
	}
      g->v = v;
      if (sb == NULL)
	v[g->offs + g->n] = NULL;
      else
	{
	  *lim += len;
	  if (g->flags & 8 && *lim > 1000)
	    return -2;
	  if ((v[g->offs + g->n] = malloc (len)) == NULL)
	    return -1;
	  memcpy (v[g->offs + g->n], sb, len);
	}
      v[g->offs + g->n + 1] = NULL;
    }
  return 0;
}
