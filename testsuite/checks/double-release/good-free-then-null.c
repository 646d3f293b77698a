/* free (NULL) does nothing.  */
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

int
first_word (int fd, size_t len, char *out, size_t room)
{
  int ret = -1;
  char *buf = malloc (len);
  if (!buf)
    return -1;
  ssize_t n = read (fd, buf, len);
  if (n <= 0)
    {
      free (buf);
      buf = NULL;
      goto done;
    }
  size_t w = 0;
  while (w < (size_t) n && buf[w] != ' ')
    w++;
  if (w < room)
    {
      memcpy (out, buf, w);
      out[w] = '\0';
      ret = 0;
    }
done:
  free (buf);
  return ret;
}
