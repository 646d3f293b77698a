/* A loop of known length opens three streams into an array; each is closed once.
   What the first two rounds opened are two streams, not one.  */

#include <stdio.h>
#include <stdlib.h>

static FILE *plane[3];

void
open_planes (const char *const *names, int copies, char *buf)
{
  int i;
  for (i = 0; i < 3; i++)
    if ((plane[i] = fopen (names[i], "rb")) == NULL)
      exit (1);
  for (i = 0; i < copies; i++)
    if (fread (buf, 1, 1, plane[0]) != 1 || fread (buf, 1, 1, plane[1]) != 1)
      exit (1);
  fclose (plane[0]);
  fclose (plane[1]);
  fclose (plane[2]);
}

void
local_planes (const char *name)
{
  FILE *fp[3];
  for (int i = 0; i < 3; i++)
    if ((fp[i] = fopen (name, "wb")) == NULL)
      exit (1);
  fclose (fp[0]);
  fclose (fp[1]);
  fclose (fp[2]);
}
