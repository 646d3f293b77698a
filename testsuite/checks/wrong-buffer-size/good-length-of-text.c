/* Room for the text and its end; or the length is no longer that of what is copied.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct object
{
  char *name, *path;
};

void change (struct object *o);

char *
field (const struct object *o)
{
  char *p = malloc (strlen (o->name) + 1);
  if (!p)
    return NULL;
  strcpy (p, o->name);
  return p;
}

char *
formatted (const char *s)
{
  char *p = malloc (1 + strlen (s));
  if (p)
    sprintf (p, "%s", s);
  return p;
}

char *
joined (const struct object *o)
{
  size_t n = strlen (o->path) + strlen (o->name) + 2;
  char *p = malloc (n);
  if (p)
    sprintf (p, "%s/%s", o->path, o->name);
  return p;
}

char *
numbered (const char *s, int k)
{
  char *p = malloc (strlen (s) + 16);
  if (p)
    sprintf (p, "%s-%d", s, k);
  return p;
}

/* Another field, another object.  */
char *
other (const struct object *o, const struct object *q)
{
  char *p = malloc (strlen (o->name)), *r = malloc (strlen (o->name));
  if (p && r)
    {
      strcpy (p, o->path);
      strcpy (r, q->name);
    }
  free (r);
  return p;
}

/* The text was cut in between.  */
char *
trimmed (char *s)
{
  size_t n = strlen (s);
  char *p;
  if (n == 0)
    return NULL;
  s[n - 1] = 0;
  p = malloc (n);
  if (p)
    strcpy (p, s);
  return p;
}

char *
changed (struct object *o)
{
  size_t n = strlen (o->name);
  char *p;
  change (o);
  p = malloc (n);
  if (p)
    strcpy (p, o->name);
  return p;
}

char *
shortened (FILE *f)
{
  char line[256], *p;
  size_t n;
  if (!fgets (line, sizeof line, f))
    return NULL;
  n = strlen (line);
  if (n == 0 || line[n - 1] != '\n')
    return NULL;
  line[n - 1] = 0;
  p = malloc (n);
  if (p)
    strcpy (p, line);
  return p;
}

/* Only a part of it.  */
char *
part (const char *s)
{
  char *p = malloc (strlen (s));
  if (p && *s)
    strcpy (p, s + 1);
  return p;
}

char *
precise (const char *s)
{
  char *p = malloc (strlen (s));
  if (p && *s)
    sprintf (p, "%.*s", (int) strlen (s) - 1, s);
  return p;
}

char *
both (const char *a, const char *b)
{
  char *p = malloc (strlen (a) + strlen (b) + 1);
  if (!p)
    return NULL;
  strcpy (p, a);
  strcat (p, b);
  return p;
}

/* What was there is cut off again.  */
char *
either (const char *a, const char *b)
{
  size_t n = strlen (a) > strlen (b) ? strlen (a) : strlen (b);
  char *p = malloc (n + 1);
  if (!p)
    return NULL;
  strcpy (p, a);
  p[0] = 0;
  strcat (p, b);
  return p;
}

char *
again (const char *a)
{
  char *p = malloc (strlen (a) + 1);
  if (!p)
    return NULL;
  strcpy (p, a);
  p[0] = 0;
  strcat (p, a);
  return p;
}

char *
twice (const struct object *o)
{
  char *p = malloc (strlen (o->name) + 1);
  if (p)
    memcpy (p, o->name, strlen (o->name) + 1);
  return p;
}

/* Round by round.  */
size_t
all (char *const *v, char **out)
{
  size_t n = 0;
  for (; *v; v++)
    {
      size_t len = strlen (*v);
      out[n] = malloc (len + 1);
      if (!out[n])
	break;
      strcpy (out[n], *v);
      n++;
    }
  return n;
}
