/* GLib: strings.  */
#include <stddef.h>

char *g_strdup (const char *);
char *g_strdup_printf (const char *, ...);
char *g_build_filename (const char *, ...);
void g_free (void *);
int g_mkdir (const char *, int);
int store (const char *, const char *);

int
save (const char *dir, const char *name, const char *text)
{
  char *path = g_build_filename (dir, name, NULL);
  if (g_mkdir (dir, 0700) != 0)
    return -1; /* expect: unreleased-memory */
  if (store (path, text) < 0)
    {
      g_free (path);
      return -1;
    }
  g_free (path);
  return 0;
}

int
greet (const char *name, int twice)
{
  char *s = g_strdup_printf ("hello %s", name);
  if (twice)
    s = g_strdup ("hello again"); /* expect: unreleased-memory */
  int r = store ("greeting", s);
  g_free (s);
  return r;
}
