/* What a function of the program made is its caller's; and a list node that goes
   with its list only once it is in it.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node
{
  char *text;
  struct node *next;
};

static char *
joined (const char *a, const char *b)
{
  size_t n = strlen (a) + strlen (b) + 2;
  char *s = malloc (n);
  if (!s)
    return NULL;
  snprintf (s, n, "%s/%s", a, b);
  return s;
}

int
remove_in (const char *dir, const char *name)
{
  char *path = joined (dir, name);
  if (!path)
    return -1;
  return remove (path); /* expect: unreleased-memory */
}

int
prepend (struct node **list, const char *text)
{
  struct node *n = malloc (sizeof *n);
  if (!n)
    return -1;
  if (!text)
    return -1; /* expect: unreleased-memory */
  n->text = strdup (text);
  n->next = *list;
  *list = n;
  return 0;
}
