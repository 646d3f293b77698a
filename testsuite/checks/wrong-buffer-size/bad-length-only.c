/* As many bytes as the text is long, and its terminator besides.  */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

char *
kept (const char *name)
{
  char *copy = malloc (strlen (name));
  if (copy)
    strcpy (copy, name); /* expect: wrong-buffer-size */
  return copy;
}

static void *
must (size_t n)
{
  void *p = malloc (n);
  if (!p)
    abort ();
  return p;
}

char *
kept_for_sure (const char *name)
{
  size_t length = strlen (name);
  char *copy = must (length);
  strcpy (copy, name); /* expect: wrong-buffer-size; offer: length + 1 */
  return copy;
}

char *
joined (const char *a, const char *b)
{
  char *both = malloc (strlen (a));
  if (!both)
    return NULL;
  stpcpy (both, a); /* expect: wrong-buffer-size */
  free (both);
  return strdup (b);
}
