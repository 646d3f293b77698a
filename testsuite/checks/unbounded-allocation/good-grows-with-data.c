/* Memory grows with what has really come, by its own constants.  */
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

char *
read_all (int fd, size_t *len)
{
  size_t room = 1024, used = 0;
  ssize_t n;
  char *p, *buf = malloc (room);
  if (!buf)
    return NULL;
  while ((n = read (fd, buf + used, room - used)) > 0)
    {
      used += n;
      if (used == room)
        {
          if (room >= 1 << 24 || !(p = realloc (buf, room * 2)))
            {
              free (buf);
              return NULL;
            }
          buf = p;
          room *= 2;
        }
    }
  if (n < 0)
    {
      free (buf);
      return NULL;
    }
  *len = used;
  return buf;
}
