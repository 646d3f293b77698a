/* A block as long as a text is, and the text with its null byte goes there.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct object
{
  char *name, *path;
};

/* The text lies in a field, and is read anew.  */
char *
field (const struct object *o)
{
  char *p = malloc (strlen (o->name));
  if (!p)
    return NULL;
  strcpy (p, o->name); /* expect: wrong-buffer-size */
  return p;
}

char *
formatted (const char *s)
{
  char *p = malloc (strlen (s));
  if (p)
    sprintf (p, "%s", s); /* expect: wrong-buffer-size */
  return p;
}

char *
appended (const char *s)
{
  char *p = malloc (strlen (s));
  if (!p)
    return NULL;
  p[0] = 0;
  strcat (p, s); /* expect: wrong-buffer-size */
  return p;
}

char *
with_end (const char *s, char **end)
{
  char *p = malloc (strlen (s));
  if (p)
    *end = stpcpy (p, s); /* expect: wrong-buffer-size */
  return p;
}

int
larger (struct object *o, const char *s)
{
  char *p = realloc (o->path, strlen (s));
  if (!p)
    return -1;
  o->path = p;
  strcpy (p, s); /* expect: wrong-buffer-size */
  return 0;
}

/* Two texts, and what stands between them.  */
char *
joined (const struct object *o)
{
  size_t n = strlen (o->path) + strlen (o->name) + 1;
  char *p = malloc (n);
  if (p)
    sprintf (p, "%s/%s", o->path, o->name); /* expect: wrong-buffer-size */
  return p;
}

char *
numbered (const char *s, int k)
{
  char *p = malloc (strlen (s) + 2);
  if (p)
    sprintf (p, "%s-%d", s, k); /* expect: wrong-buffer-size */
  return p;
}

char *
extended (const char *s)
{
  size_t n = strlen (s);
  char *p = malloc (n + 4);
  if (p)
    sprintf (p, "%s.conf", s); /* expect: wrong-buffer-size */
  return p;
}

/* One behind the other.  */
char *
both (const char *a, const char *b)
{
  char *p = malloc (strlen (a) + strlen (b));
  if (!p)
    return NULL;
  strcpy (p, a);
  strcat (p, b); /* expect: wrong-buffer-size */
  return p;
}

char *
in_home (const char *home)
{
  char *p = malloc (strlen (home) + 4);
  if (!p)
    return NULL;
  strcpy (p, home);
  strcat (p, "/.rc"); /* expect: wrong-buffer-size */
  return p;
}

/* Asked twice.  */
char *
twice (const struct object *o)
{
  char *p = malloc (strlen (o->name));
  if (p)
    memcpy (p, o->name, strlen (o->name) + 1); /* expect: wrong-buffer-size */
  return p;
}

char *
local (FILE *f)
{
  char line[256], *p;
  if (!fgets (line, sizeof line, f))
    return NULL;
  p = malloc (strlen (line));
  if (p)
    strcpy (p, line); /* expect: wrong-buffer-size */
  return p;
}
