/* Each round prints the text of the round before into a new one, and releases the old.  */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

char *
joined (const char *const *words, int n)
{
  char *line = NULL;
  for (int k = 0; k < n; k++)
    {
      char *before = line;
      if (asprintf (&line, "%s %s", before ? before : "", words[k]) == -1)
	abort ();
      free (before);
    }
  return line;
}

int
counted (int n)
{
  char *line;
  if (asprintf (&line, "none") == -1)
    return -1;
  for (int k = 0; k < n; k++)
    {
      char *before = line;
      if (asprintf (&line, "%s, %d", before, k) == -1)
	abort ();
      free (before);
    }
  puts (line);
  free (line);
  return 0;
}
