/* A helper frees what it was given when it fails, and so does its caller.  */
#include <stdlib.h>
#include <unistd.h>

static int
fill (int fd, char *block)
{
  if (read (fd, block, 16) != 16)
    {
      free (block);
      return -1;
    }
  return 0;
}

int
load (int fd)
{
  char *block = malloc (16);
  int first;
  if (block == NULL)
    return -1;
  if (fill (fd, block) < 0)
    {
      free (block); /* expect: double-release */
      return -1;
    }
  first = block[0];
  free (block);
  return first;
}
