/* A stream that is there.  */
#include <stdio.h>

int
first_line (const char *path, char *line, int room)
{
  char *got;
  FILE *f = fopen (path, "r");
  if (!f)
    return -1;
  got = fgets (line, room, f);
  fclose (f);
  return got ? 0 : -1;
}

int
either (const char *a, const char *b)
{
  FILE *f;
  int c;
  if ((f = fopen (a, "r")) == NULL && (f = fopen (b, "r")) == NULL)
    return EOF;
  c = getc (f);
  fclose (f);
  return c;
}
