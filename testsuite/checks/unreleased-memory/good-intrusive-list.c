/* Nodes of a list that lies in them: only pointers to that part of them are kept.  */
#include <stdlib.h>
#include <string.h>

struct list
{
  struct list *next, *prev;
};
struct node
{
  int number;
  struct list list;
  char *name;
};
struct owner
{
  int kind;
  struct list nodes, sets;
};
struct set
{
  int kind;
  struct list list, nodes;
};

#define INIT(l) ((l)->next = (l)->prev = (l))
#define APPEND(head, el)                                     \
  ({                                                         \
    (el)->prev = (head)->prev;                               \
    (el)->prev->next = (head)->prev = (el);                  \
    (el)->next = (head);                                     \
  })

int
copy_all (struct owner *to, const struct node *from, int n)
{
  for (int i = 0; i < n; i++)
    {
      struct node *node = malloc (sizeof *node);
      if (!node)
	return -1;
      memcpy (node, &from[i], sizeof *node);
      node->name = from[i].name ? strdup (from[i].name) : NULL;
      INIT (&node->list);
      APPEND (&to->nodes, &node->list);
    }
  return 0;
}

struct owner *
parse (const char *const *words)
{
  struct owner *owner = calloc (1, sizeof *owner);
  struct set *set = NULL;
  if (!owner)
    return NULL;
  INIT (&owner->sets);
  for (; *words; words++)
    {
      struct node *node;
      if (strcmp (*words, "or") == 0)
	{
	  set = NULL;
	  continue;
	}
      node = calloc (1, sizeof *node);
      if (!node)
	abort ();
      if (!set)
	{
	  set = calloc (1, sizeof *set);
	  if (!set)
	    abort ();
	  INIT (&set->nodes);
	  APPEND (&owner->sets, &set->list);
	}
      APPEND (&set->nodes, &node->list);
    }
  return owner;
}
