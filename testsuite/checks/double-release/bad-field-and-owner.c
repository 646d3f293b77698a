/* A field is freed, and then by the function that frees the whole.  */
#include <stdlib.h>

struct conn
{
  char *in;
  int fd;
};

static void
drop (struct conn *c)
{
  free (c->in);
  free (c);
}

void
finish (struct conn *c)
{
  free (c->in);
  drop (c); /* expect: double-release */
}
