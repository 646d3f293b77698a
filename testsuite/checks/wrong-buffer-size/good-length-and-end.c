/* Room for the terminator; the length of another text; a copy without its end.  */
#include <stdlib.h>
#include <string.h>

char *
kept (const char *name)
{
  char *copy = malloc (strlen (name) + 1);
  if (copy)
    strcpy (copy, name);
  return copy;
}

char *
joined (const char *a, const char *b)
{
  size_t n = strlen (a) + strlen (b) + 1;
  char *both = malloc (n);
  if (!both)
    return NULL;
  strcpy (both, a);
  strcat (both, b);
  return both;
}

char *
shorter (const char *name, const char *word)
{
  char *copy = malloc (strlen (name));
  if (copy && strlen (word) < strlen (name))
    strcpy (copy, word);
  return copy;
}

char *
bytes (const char *name)
{
  char *copy = malloc (strlen (name));
  if (copy)
    memcpy (copy, name, strlen (name));
  return copy;
}

char *
counted (const char *name)
{
  size_t length = strlen (name);
  char *copy;
  length++;
  copy = malloc (length);
  if (copy)
    strcpy (copy, name);
  return copy;
}
