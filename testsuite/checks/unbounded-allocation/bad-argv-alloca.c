/* argv is outside data, too; alloca can't even fail.  */
#include <alloca.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
main (int argc, char **argv)
{
  size_t n;
  char *p;
  if (argc < 2)
    return 1;
  n = strtoul (argv[1], NULL, 0);
  if (n == 0)
    return 1;
  p = alloca (n); /* expect: unbounded-allocation, prohibited-api */
  memset (p, '*', n - 1);
  p[n - 1] = '\0';
  return puts (p) < 0;
}
