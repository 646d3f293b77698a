/* len + 1 is 0 for the greatest len.  */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

char *
load_string (FILE *f, uint32_t *len)
{
  uint32_t room;
  if (fread (len, sizeof *len, 1, f) != 1)
    return NULL;
  room = *len + 1;
  if (room > 4096)
    return NULL;
  return malloc (room); /* expect: size-overflow; offer: *len <= UINT32_MAX - 1 */
}
