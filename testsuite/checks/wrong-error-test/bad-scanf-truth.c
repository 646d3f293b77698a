/* scanf's count may be 0, and -1 at the end: both are no number read.  */
#include <stdio.h>

int
port (const char *text)
{
  int n;
  if (sscanf (text, "%d", &n)) /* expect: wrong-error-test */
    return n;
  return -1;
}
