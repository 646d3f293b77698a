/* A record of a file says how long it is.  */
#include <stdint.h>
#include <stdio.h>

int
load (FILE *f)
{
  unsigned char data[100];
  uint16_t len;
  if (fread (&len, sizeof len, 1, f) != 1)
    return -1;
  if (fread (data, 1, len, f) == 0) /* expect: unbounded-copy; offer: len <= sizeof data */
    return -1;
  return data[0];
}
