/* GLib: strings that are given away, or freed on all paths.  */
#include <stddef.h>

char *g_strdup (const char *);
char *g_strdup_printf (const char *, ...);
char **g_strsplit (const char *, const char *, int);
void g_strfreev (char **);
void g_free (void *);
int store (const char *, const char *);

struct user
{
  char *name, *home;
};

void
user_set (struct user *u, const char *name)
{
  g_free (u->name);
  g_free (u->home);
  u->name = g_strdup (name);
  u->home = g_strdup_printf ("/home/%s", name);
}

int
words (const char *line)
{
  char **w = g_strsplit (line, " ", 0);
  int n = 0;
  while (w[n])
    n++;
  g_strfreev (w);
  return n;
}

int
greet (const char *name)
{
  char *s = g_strdup_printf ("hello %s", name);
  int r = -1;
  if (s[0] != 'x')
    r = store ("greeting", s);
  g_free (s);
  return r;
}
