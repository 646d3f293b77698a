/* A name is freed, then named in a message.  */
#include <stdio.h>
#include <stdlib.h>

void
forget (char *name)
{
  free (name);
  printf ("forgot %s\n", name); /* expect: use-after-release */
}
