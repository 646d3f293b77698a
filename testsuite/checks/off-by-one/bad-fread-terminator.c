/* fread may give as many items as there is room for.  */
#include <stdio.h>
#include <stdlib.h>

long
read_pid (const char *path)
{
  char text[16];
  size_t n;
  FILE *f = fopen (path, "r");
  if (!f)
    return -1;
  n = fread (text, 1, sizeof text, f);
  fclose (f);
  text[n] = '\0'; /* expect: off-by-one; offer: n < sizeof text */
  return strtol (text, NULL, 10);
}
