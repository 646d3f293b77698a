/* Numbers on the command line, each looked at.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
rule_off (size_t width)
{
  char line[72];
  memset (line, '-', width);
  line[width] = '\0';
  puts (line);
}

int
main (int argc, char **argv)
{
  char line[72];
  unsigned long width;
  int n;
  if (argc < 2)
    return 1;
  n = atoi (argv[1]);
  if (n < 1 || n > 71)
    return 1;
  memset (line, '=', (size_t) n);
  line[n] = '\0';
  puts (line);
  width = strtoul (argv[1], NULL, 10);
  if (width < sizeof line)
    rule_off (width);
  return 0;
}
