/* getline's buffer is the caller's to free, even where it found nothing.  */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
count_comments (FILE *in)
{
  char *line = NULL;
  size_t room = 0;
  int n = 0;
  while (getline (&line, &room, in) != -1)
    if (line[0] == '#')
      n++;
  return n; /* expect: unreleased-memory */
}

int
find_word (FILE *in, const char *word)
{
  char *line = NULL;
  size_t room = 0;
  while (getline (&line, &room, in) > 0)
    if (strstr (line, word))
      return 1; /* expect: unreleased-memory */
  free (line);
  return 0;
}
