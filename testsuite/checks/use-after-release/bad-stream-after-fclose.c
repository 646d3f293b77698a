/* ferror on a stream that is closed.  */
#include <stdio.h>

int
write_line (const char *path, const char *text)
{
  FILE *f = fopen (path, "w");
  if (f == NULL)
    return -1;
  fprintf (f, "%s\n", text);
  fclose (f);
  if (ferror (f)) /* expect: use-after-release */
    return -1;
  return 0;
}
