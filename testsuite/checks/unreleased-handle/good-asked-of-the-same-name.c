/* options: -D_GNU_SOURCE */
/* The name was changed only where nothing was opened: where it was, it is still the one that
   was asked about.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char *whole_name (const char *name);
extern char *copy (const char *text);

void
revoke (const char *name, void (*each) (const char *name, const char *line))
{
  char *path = whole_name (name), *line = NULL;
  size_t size = 0;
  FILE *f;
  if (strcmp (path, "-") == 0)
    {
      f = stdin;
      free (path);
      path = copy ("(standard input)");
    }
  else if ((f = fopen (path, "re")) == NULL)
    exit (1);
  while (getline (&line, &size, f) != -1)
    each (path, line);
  if (strcmp (path, "-") != 0)
    fclose (f);
  free (line);
  free (path);
}
