/* Only the address of a part was taken, or another pointer was followed: it may be null.  */
#include <stdlib.h>
#include <string.h>

struct plan
{
  char *name;
  int flags;
};

struct entry
{
  struct entry *next;
  struct plan *plan;
};

int
plan_for (struct entry *first, const struct entry *end, const char *text, struct plan **out)
{
  struct plan *p = NULL;
  char *name = strdup (text);
  if (!name)
    return -1;
  for (struct entry *e = first; e != end; e = e->next)
    {
      p = e->plan;
      if (first->plan->flags == 0)
	{
	  p = NULL;
	  continue;
	}
      free (name);
      break;
    }
  if (!p)
    {
      p = calloc (1, sizeof *p);
      if (!p)
	goto fail;
      p->name = name;
    }
  p->flags = 0;
  *out = p;
  return 0;

fail:
  free (name); /* expect: double-release */
  return -1;
}

void
drop (struct plan *p, char *name)
{
  int *flags = &p->flags;
  free (name);
  if (!p)
    {
      free (name); /* expect: double-release */
      return;
    }
  *flags = 0;
}
