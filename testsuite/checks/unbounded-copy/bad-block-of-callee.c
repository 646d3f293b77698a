/* A function of the program allocates: as many bytes as it is told, or as it always does.  */
#include <stdlib.h>
#include <string.h>

struct tag
{
  char name[24];
};

static void *
must (size_t n)
{
  void *p = malloc (n);
  if (!p)
    abort ();
  return p;
}

static char *
line_of (void)
{
  return malloc (80);
}

struct tag *
copied (const struct tag *from)
{
  struct tag *to = must (16);
  memcpy (to, from, sizeof *to); /* expect: unbounded-copy */
  return to;
}

char *
ruler (void)
{
  char *line = line_of ();
  if (line)
    memset (line, '-', 81); /* expect: unbounded-copy */
  return line;
}
