/* The standard input, closed twice by its number.  */
#include <unistd.h>

void
detach (int quiet)
{
  int in = STDIN_FILENO;
  close (in);
  if (quiet)
    close (STDOUT_FILENO);
  close (in); /* expect: double-release */
}
