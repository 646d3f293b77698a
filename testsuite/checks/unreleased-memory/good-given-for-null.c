/* What a function would do with null, or with a size of 0, no caller here asks of it.  */
#include <stdlib.h>
#include <string.h>

struct part
{
  struct part *parent, *parts, *before;
  char *data;
};

static struct part *
part_new (struct part *parent)
{
  struct part *p = calloc (1, sizeof *p);
  if (p)
    {
      p->parent = parent;
      if (parent)
	{
	  p->before = parent->parts;
	  parent->parts = p;
	}
    }
  return p;
}

const char *next_name (void);

int
add_all (struct part **current)
{
  const char *name;
  while ((name = next_name ()))
    {
      struct part *p = part_new (*current);
      if (!p)
	return -1;
      p->parent = NULL;
    }
  return 0;
}

static inline void *
grow (void *old, size_t size)
{
  void *now = realloc (old, size);
  if (!now && size)
    free (old);
  return now;
}

unsigned *
numbers (const unsigned *from, size_t n)
{
  unsigned *all = NULL;
  size_t have = 0;
  while (have < n)
    {
      all = grow (all, (have + 1) * sizeof *all);
      if (!all)
	return NULL;
      all[have] = from[have];
      have++;
    }
  return all;
}
