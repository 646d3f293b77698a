#include <stdio.h>

int
first (void)
{
  char line[80];
  if (!fgets (line, sizeof line, stdin))
    return -1;
  return line[0];
}
