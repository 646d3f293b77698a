/* fclose of the stream has closed the descriptor below it.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
save (const char *path, const char *text)
{
  FILE *f;
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (fd < 0)
    return -1;
  f = fdopen (fd, "w");
  if (f == NULL)
    {
      close (fd);
      return -1;
    }
  if (fputs (text, f) < 0)
    {
      fclose (f);
      return -1;
    }
  if (fclose (f) != 0)
    return -1;
  return fsync (fd); /* expect: use-after-release */
}
