/* An assertion about a pointer.  */
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *
first (const char *s)
{
  char *p = strdup (s);
  assert (p);
  return p;
}
