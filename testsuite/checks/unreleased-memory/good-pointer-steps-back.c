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

/* A stack of a parser's: two arrays in one block, which only pointers into it remember.  */
union block
{
  short states;
  long values;
};

int
parse (int (*next) (void), size_t most)
{
  short first_states[16], *states = first_states, *top = states;
  long first_values[16], *values = first_values, *value = values;
  size_t size = 16;
  int token, result = 0;
  while ((token = next ()) > 0)
    {
      if (top + 1 == states + size)
	{
	  short *old = states;
	  size_t n = (size_t) (top - states) + 1;
	  union block *b;
	  size *= 2;
	  if (size > most)
	    {
	      result = 2;
	      break;
	    }
	  b = malloc (size * (sizeof *states + sizeof *values) + sizeof *b);
	  if (!b)
	    {
	      result = 2;
	      break;
	    }
	  memcpy (&b->states, states, n * sizeof *states);
	  states = &b->states;
	  b += size * sizeof *states / sizeof *b + 1;
	  memcpy (&b->values, values, n * sizeof *values);
	  values = &b->values;
	  if (old != first_states)
	    free (old);
	  top = states + n - 1;
	  value = values + n - 1;
	}
      *++top = (short) token;
      *++value = token;
    }
  if (states != first_states)
    free (states);
  return result;
}
