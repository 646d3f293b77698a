/* Somebody else has it: a struct, a global, a list, an out-parameter, a table, a
   function nobody sees.  */
#include <stdlib.h>
#include <string.h>

struct item
{
  char *name;
  struct item *next;
};

struct table
{
  struct item *slots[16];
  struct item *last;
  int n;
};

static struct item *all;
static char *cached;
void keep (void *p);

struct item *
item_new (const char *name)
{
  struct item *i = malloc (sizeof *i);
  if (!i)
    return NULL;
  i->name = strdup (name);
  i->next = NULL;
  return i;
}

int
add_global (const char *name)
{
  struct item *i = item_new (name);
  if (!i)
    return -1;
  i->next = all;
  all = i;
  return 0;
}

int
add_table (struct table *t, const char *name)
{
  struct item *i = item_new (name);
  if (!i || t->n == 16)
    {
      if (i)
	free (i->name);
      free (i);
      return -1;
    }
  t->slots[t->n++] = i;
  t->last = i;
  return 0;
}

int
copy_out (char **out, const char *text)
{
  char *copy = strdup (text);
  if (!copy)
    return -1;
  *out = copy;
  return 0;
}

const char *
once (void)
{
  if (!cached)
    cached = strdup ("once");
  return cached;
}

int
given_away (const char *text)
{
  char *copy = strdup (text);
  if (!copy)
    return -1;
  keep (copy);
  return 0;
}

char *
past_the_start (size_t n)
{
  char *block = malloc (n + 8);
  if (!block)
    return NULL;
  memset (block, 0, 8);
  return block + 8;
}
