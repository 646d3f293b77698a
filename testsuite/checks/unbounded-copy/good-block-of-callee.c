/* A function of the program allocates: more than it is told, inside of what it gives
   back, one thing or another.  */
#include <stdlib.h>
#include <string.h>

struct store
{
  size_t size;
  char *bytes;
};

static void *
padded (size_t n)
{
  return malloc (n + 16);
}

static struct store *
store_of (size_t n)
{
  struct store *s = malloc (sizeof *s);
  if (!s)
    return NULL;
  s->size = n;
  s->bytes = malloc (n);
  if (!s->bytes)
    {
      free (s);
      return NULL;
    }
  return s;
}

static char *
line_of (int wide)
{
  return wide ? malloc (160) : malloc (80);
}

char *
copied (const char *from)
{
  char *to = padded (8);
  if (to)
    memcpy (to, from, 20);
  return to;
}

struct store *
filled (void)
{
  struct store *s = store_of (4);
  if (s)
    memset (s, 0, sizeof *s);
  return s;
}

char *
ruler (void)
{
  char *line = line_of (1);
  if (line)
    memset (line, '-', 160);
  return line;
}
