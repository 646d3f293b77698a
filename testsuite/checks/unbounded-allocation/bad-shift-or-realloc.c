/* The length put together byte by byte, for realloc.  */
#include <stdlib.h>
#include <unistd.h>

int
grow_for_message (int fd, char **buf, size_t *room)
{
  unsigned char b[4];
  size_t want;
  char *p;
  if (read (fd, b, sizeof b) != (ssize_t) sizeof b)
    return -1;
  want = (size_t) b[0] << 24 | (size_t) b[1] << 16 | (size_t) b[2] << 8 | b[3];
  if (want <= *room)
    return 0;
  p = realloc (*buf, want); /* expect: unbounded-allocation; offer: want <= LIMIT */
  if (!p)
    return -1;
  *buf = p;
  *room = want;
  return 0;
}
