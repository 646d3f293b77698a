/* The size of the base record.  */
#include <stdlib.h>

struct node { struct node *next; };
struct client { struct node n; int fd; char *name; };

struct client *
client_new (int fd)
{
  struct client *c = malloc (sizeof (struct node));
  if (!c)
    return NULL;
  c->fd = fd; /* expect: wrong-buffer-size; offer: sizeof *c */
  return c;
}
