#include <stdio.h>

int
parse (const char *line)
{
  int a = 0, b = 0;
  return sscanf (line, "%d %% %i", &a, &b) == 2 ? a + b : -1;
}
