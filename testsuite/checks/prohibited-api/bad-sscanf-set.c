#include <stdio.h>

int
parse (const char *line)
{
  char method[8], path[256];
  int ok = sscanf (line, "%7s %[^ ]", method, path); /* expect: prohibited-api */
  return ok == 2 ? method[0] + path[0] : -1;
}
