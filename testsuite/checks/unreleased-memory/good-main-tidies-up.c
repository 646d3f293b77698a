/* main frees a block and not what lies in it: the program ends anyway.  */
#include <stdlib.h>
#include <string.h>

struct settings
{
  char *name;
};

int serve (const struct settings *);

int
main (int argc, char **argv)
{
  struct settings *s = calloc (1, sizeof *s);
  int r;
  if (!s)
    return 1;
  if (argc > 1)
    s->name = strdup (argv[1]);
  r = serve (s);
  free (s);
  return r;
}
