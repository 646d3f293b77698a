/* Numbers on the command line, with no other call that brings outside data.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
rule_off (const char *width)
{
  char line[72];
  memset (line, '-', strtoul (width, NULL, 10)); /* expect: unbounded-copy */
  line[71] = '\0';
  puts (line);
}

int
main (int argc, char **argv)
{
  char line[72];
  if (argc < 2)
    return 1;
  memset (line, '=', (size_t) atoi (argv[1])); /* expect: unbounded-copy */
  line[71] = '\0';
  puts (line);
  rule_off (argv[1]);
  return 0;
}
