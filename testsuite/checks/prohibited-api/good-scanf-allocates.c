#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

int
parse (const char *line)
{
  char *word = NULL;
  int ok = sscanf (line, "%ms", &word);
  if (ok == 1)
    free (word);
  return ok;
}
