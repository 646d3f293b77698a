/* The process gives everything back.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
die (const char *why)
{
  fprintf (stderr, "%s\n", why);
  exit (1);
}

static void
usage (const char *name)
{
  char *base = strdup (name);
  if (!base)
    die ("no memory");
  printf ("usage: %s file\n", base);
  exit (2);
}

int
main (int argc, char **argv)
{
  char *name;
  if (argc < 2)
    usage (argv[0]);
  name = strdup (argv[1]);
  if (!name)
    return 1;
  puts (name);
  return 0;
}
