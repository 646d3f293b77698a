#include <stdio.h>
#include <stdlib.h>

char *
name (char *pattern)
{
  return mktemp (pattern); /* expect: obsolete-api, prohibited-api */
}
