#include <stdio.h>

int
ask (char *name)
{
  return scanf ("%s", name) == 1; /* expect: prohibited-api */
}
