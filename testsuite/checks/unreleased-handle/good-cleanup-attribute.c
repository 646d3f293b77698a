/* The compiler closes it.  */
#include <stdio.h>
#include <stdlib.h>

static void
close_file (FILE **f)
{
  if (*f)
    fclose (*f);
}

static void
free_block (void *p)
{
  free (*(void **) p);
}

int
second_char (const char *path)
{
  __attribute__ ((cleanup (close_file))) FILE *f = fopen (path, "r");
  __attribute__ ((cleanup (free_block))) char *line = malloc (80);
  if (!f || !line)
    return -1;
  if (!fgets (line, 80, f))
    return -1;
  return line[0] ? line[1] : -1;
}
