/* fclose has closed the descriptor of the stream already.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
write_note (const char *path, const char *text)
{
  int ok;
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
  ok = fputs (text, f) >= 0;
  ok &= fclose (f) == 0;
  close (fd); /* expect: double-release */
  return ok ? 0 : -1;
}
