/* The number stands behind what strchr found; its null is no number.  */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *
chunk (int fd)
{
  char line[64];
  char *colon;
  ssize_t n = read (fd, line, sizeof line - 1);
  if (n <= 0)
    return NULL;
  line[n] = '\0';
  colon = strchr (line, ':');
  if (colon == NULL)
    return NULL;
  return malloc (strtoul (colon + 1, NULL, 16)); /* expect: unbounded-allocation */
}
