/* Where realloc fails the old block is still there.  */
#include <stdlib.h>
#include <unistd.h>

char *
read_all (int fd)
{
  size_t room = 64, used = 0;
  ssize_t n;
  char *more, *text = malloc (room);
  if (!text)
    return NULL;
  while ((n = read (fd, text + used, room - used)) > 0)
    {
      used += (size_t) n;
      if (used < room)
	continue;
      more = realloc (text, room * 2);
      if (!more)
	return NULL; /* expect: unreleased-memory */
      text = more;
      room *= 2;
    }
  if (n == 0)
    return text;
  free (text);
  return NULL;
}
