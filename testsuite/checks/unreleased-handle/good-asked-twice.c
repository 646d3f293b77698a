/* Opened and closed under one condition, which a call tells each time.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct options
{
  const char *input;
};

extern void say (const char *format, ...);
extern char *expand (const char *name);

int
lines (const char *name)
{
  FILE *f = stdin;
  int c, n = 0;
  if (strcmp (name, "-") != 0 && (f = fopen (name, "re")) == NULL)
    return -1;
  while ((c = fgetc (f)) != EOF)
    {
      if (c == '\f')
	say ("%s: odd\n", name);
      n += c == '\n';
    }
  if (strcmp (name, "-") != 0)
    fclose (f);
  return n;
}

int
first (const struct options *o)
{
  FILE *f;
  int c;
  if (!strcmp (o->input, "-"))
    f = stdin;
  else if ((f = fopen (o->input, "re")) == NULL)
    {
      perror (o->input);
      return -1;
    }
  c = fgetc (f);
  if (strcmp (o->input, "-"))
    fclose (f);
  return c;
}

int
expanded (const char *name)
{
  char *path = expand (name), *line = NULL;
  size_t room = 0;
  FILE *f;
  int n = 0;
  if (!path)
    return -1;
  if (strcmp (path, "-") == 0)
    f = stdin;
  else if ((f = fopen (path, "re")) == NULL)
    {
      free (path);
      return -1;
    }
  while (getline (&line, &room, f) != -1)
    if (strncmp (line, "key:", 4) == 0)
      n++;
  if (strcmp (path, "-") != 0)
    fclose (f);
  free (line);
  free (path);
  return n;
}
