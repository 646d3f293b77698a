/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* A temporary file, whose name mkostemp would have made as well.  */
#include <stdlib.h>
#include <unistd.h>

int
open_scratch (char *name)
{
  return mkstemp (name); /* expect: inherited-descriptor */
}

void
become (char **argv)
{
  execvp (argv[0], argv);
}
