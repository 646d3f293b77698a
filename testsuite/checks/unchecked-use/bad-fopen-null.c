/* fgets on a stream that may not be there.  */
#include <stdio.h>

int
first_line (const char *path, char *line, int room)
{
  FILE *f = fopen (path, "r");
  char *got = fgets (line, room, f); /* expect: unchecked-use */
  fclose (f);
  return got ? 0 : -1;
}
