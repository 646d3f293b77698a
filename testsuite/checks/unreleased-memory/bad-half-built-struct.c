/* A constructor that fails half-way must give back what it has.  */
#include <stdlib.h>
#include <string.h>

struct session
{
  char *name, *home;
  struct session *next;
};

struct session *
session_new (const char *name, const char *home)
{
  struct session *s = calloc (1, sizeof *s);
  if (!s)
    return NULL;
  s->name = strdup (name);
  if (!s->name)
    {
      free (s);
      return NULL;
    }
  s->home = strdup (home);
  if (!s->home)
    {
      free (s); /* expect: unreleased-memory */
      return NULL;
    }
  return s;
}

static void
session_free (struct session *s)
{
  if (!s)
    return;
  free (s->name);
  free (s);
}

int
session_check (const char *name)
{
  struct session *s = session_new (name, "/");
  int ok;
  if (!s)
    return -1;
  ok = s->name[0] != 0;
  session_free (s); /* expect: unreleased-memory */
  return ok;
}
