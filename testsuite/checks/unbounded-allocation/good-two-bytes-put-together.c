/* Two bytes are 64 KB at most; four are compared first.  */
#include <stdio.h>
#include <stdlib.h>

void *
message (void)
{
  unsigned length = (unsigned) (getchar () & 255) << 8;
  length |= (unsigned) getchar () & 255;
  return malloc (length + 1);
}

void *
compared (void)
{
  unsigned length = 0;
  for (unsigned i = 0; i < sizeof length; ++i)
    length |= (unsigned) getchar () << (i * 8);
  return length > 4096 ? NULL : malloc (length);
}
