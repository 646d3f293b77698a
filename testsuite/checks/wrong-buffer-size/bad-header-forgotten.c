/* The header is cleared behind the payload.  */
#include <stdlib.h>
#include <string.h>

char *
frame (const char *payload, size_t len)
{
  char *p = malloc (len);
  if (!p)
    return NULL;
  memset (p, 0, len + 4); /* expect: wrong-buffer-size; offer: len + 4 */
  memcpy (p, payload, len);
  return p;
}
