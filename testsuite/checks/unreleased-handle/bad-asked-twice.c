/* The same question, but not of the same: or with the answers swapped.  */
#include <stdio.h>
#include <string.h>

int
swapped (const char *name)
{
  FILE *f = stdin;
  int c;
  if (strcmp (name, "-") != 0 && (f = fopen (name, "re")) == NULL)
    return -1;
  c = fgetc (f);
  if (strcmp (name, "-") == 0)
    fclose (f);
  return c; /* expect: unreleased-handle */
}

int
another (const char *name, const char *other)
{
  FILE *f = stdin;
  int c;
  if (strcmp (name, "-") != 0 && (f = fopen (name, "re")) == NULL)
    return -1;
  c = fgetc (f);
  if (strcmp (other, "-") != 0)
    fclose (f);
  return c; /* expect: unreleased-handle */
}

int
written (char *name, size_t room)
{
  FILE *f = stdin;
  int c;
  if (strcmp (name, "-") != 0 && (f = fopen (name, "re")) == NULL)
    return -1;
  c = fgetc (f);
  if (!fgets (name, (int) room, stdin))
    name[0] = '\0';
  if (strcmp (name, "-") != 0)
    fclose (f);
  return c; /* expect: unreleased-handle */
}

int
stepped (char **names)
{
  int c = 0;
  for (; *names; names++)
    {
      FILE *f = strcmp (*names, "-") != 0 ? fopen (*names, "re") : stdin;
      if (!f)
	return -1;
      c += fgetc (f);
      if (names[1] && strcmp (names[1], "-") != 0)
	continue; /* expect: unreleased-handle */
      if (f != stdin)
	fclose (f);
    }
  return c;
}
