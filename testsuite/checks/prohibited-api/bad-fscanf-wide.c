#include <stddef.h>
#include <stdio.h>

int
parse (FILE *f, wchar_t *word)
{
  return fscanf (f, "%*d %ls", word) == 1; /* expect: prohibited-api */
}
