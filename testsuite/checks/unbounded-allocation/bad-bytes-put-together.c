/* A length put together of bytes in a loop, each of which `getchar' keeps below 256: the bits of
   all of them are outside data, whichever round they came in.  */
#include <stdio.h>
#include <stdlib.h>

void *
message (void)
{
  unsigned length = 0;
  for (unsigned i = 0; i < sizeof length; ++i)
    length |= getchar () << (i * 8);
  return malloc (length); /* expect: unbounded-allocation */
}
