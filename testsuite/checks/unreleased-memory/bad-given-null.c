/* Here null is what the function is given, or may be.  */
#include <stdlib.h>

struct part
{
  struct part *parent, *parts, *before;
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

int
alone (void)
{
  struct part *p = part_new (NULL);
  if (!p)
    return -1;
  return 0; /* expect: unreleased-memory */
}

int
given (struct part *parent)
{
  struct part *p;
  if (parent)
    return 1;
  p = part_new (parent);
  return p ? 0 : -1; /* expect: unreleased-memory */
}
