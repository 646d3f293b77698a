/* Freed on every way out.  */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
read_header (int fd, size_t size)
{
  int kind = -1;
  unsigned char *header = malloc (size);
  if (!header)
    return -1;
  if (read (fd, header, size) == (ssize_t) size)
    kind = header[0];
  free (header);
  return kind;
}

int
two_steps (const char *a, const char *b)
{
  int result = -1;
  char *x = NULL, *y = NULL;
  x = strdup (a);
  if (!x)
    goto out;
  y = strdup (b);
  if (!y)
    goto out;
  result = strcmp (x, y);
out:
  free (y);
  free (x);
  return result;
}

int
lines (FILE *in)
{
  char *line = NULL;
  size_t room = 0;
  int n = 0;
  while (getline (&line, &room, in) != -1)
    n++;
  free (line);
  return n;
}

void
shout (const char *name)
{
  char *text;
  if (asprintf (&text, "%s!", name) < 0)
    return;
  puts (text);
  free (text);
}

char *
grow (char *old, size_t n)
{
  char *more = realloc (old, n);
  if (!more)
    free (old);
  return more;
}
