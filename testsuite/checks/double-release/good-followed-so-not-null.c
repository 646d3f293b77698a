/* A pointer that was followed is not null: the branch for "none found" is not taken then.  */
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
      if (strcmp (name, p->name) != 0)
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
  free (name);
  return -1;
}

void
replace (struct entry *e, char *name)
{
  struct plan *p = e->plan;
  p->flags |= 1;
  if (p)
    free (p->name);
  else
    free (name);
  if (!p)
    free (name);
}
