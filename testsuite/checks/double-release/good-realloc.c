/* After realloc there is one block: the new one, or where it failed the old one.  */
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

char *
read_all (int fd, size_t *len)
{
  size_t room = 256, used = 0;
  ssize_t n;
  char *buf = malloc (room), *bigger;
  if (!buf)
    return NULL;
  while ((n = read (fd, buf + used, room - used)) > 0)
    {
      used += n;
      if (used < room)
        continue;
      if (room > 1 << 20 || !(bigger = realloc (buf, room * 2)))
        {
          free (buf);
          return NULL;
        }
      buf = bigger;
      room *= 2;
    }
  if (n < 0)
    {
      free (buf);
      return NULL;
    }
  *len = used;
  return buf;
}
