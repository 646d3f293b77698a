#include <stdio.h>
#include <stdlib.h>

char *
name (void)
{
  return tempnam ("/tmp", "note"); /* expect: prohibited-api, obsolete-api */
}
