/* strlen bytes, and one more is copied.  */
#include <stdlib.h>
#include <string.h>

char *
copy (const char *s)
{
  size_t n = strlen (s);
  char *p = malloc (n);
  if (!p)
    return NULL;
  memcpy (p, s, n + 1); /* expect: wrong-buffer-size; offer: n + 1 */
  return p;
}
