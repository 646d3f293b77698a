/* Whoever fails frees, and says so.  */
#include <stdlib.h>
#include <unistd.h>

static int
fill (int fd, char **block)
{
  if (read (fd, *block, 16) != 16)
    {
      free (*block);
      *block = NULL;
      return -1;
    }
  return 0;
}

int
load (int fd)
{
  char *block = malloc (16);
  int first = -1;
  if (block == NULL)
    return -1;
  if (fill (fd, &block) == 0)
    first = block[0];
  free (block);
  return first;
}
