/* strdup, strndup, asprintf, open_memstream's kin: what they give is ours.  */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
is_local (const char *address)
{
  char *host = strdup (address), *colon;
  if (!host)
    return 0;
  colon = strchr (host, ':');
  if (!colon)
    return 0; /* expect: unreleased-memory */
  *colon = 0;
  int local = strcmp (host, "localhost") == 0;
  free (host);
  return local;
}

int
greet (FILE *out, const char *name)
{
  char *text;
  if (asprintf (&text, "hello, %s", name) < 0)
    return -1;
  if (fputs (text, out) < 0)
    return -1; /* expect: unreleased-memory */
  free (text);
  return 0;
}

int
begins_with (const char *line, const char *word)
{
  char *first = strndup (line, strlen (word));
  if (first == NULL)
    return -1;
  return strcmp (first, word) == 0; /* expect: unreleased-memory */
}

int
has_file (const char *path)
{
  char *real = realpath (path, NULL);
  if (!real)
    return 0;
  return real[0] == '/'; /* expect: unreleased-memory */
}
