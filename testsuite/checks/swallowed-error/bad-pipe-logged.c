/* What pipe did not fill.  */
#include <stdio.h>
#include <unistd.h>

int
make (void)
{
  int ends[2];
  char c = 0;
  if (pipe (ends) != 0) /* expect: swallowed-error */
    perror ("pipe");
  if (write (ends[1], &c, 1) != 1)
    c = 1;
  close (ends[0]);
  close (ends[1]);
  return c;
}
