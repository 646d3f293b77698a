/* fclose closes the descriptor that fdopen was given.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
write_pid (const char *path)
{
  int ok;
  FILE *f;
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0644);
  if (fd < 0)
    return -1;
  f = fdopen (fd, "w");
  if (!f)
    {
      close (fd);
      return -1;
    }
  ok = fprintf (f, "%ld\n", (long) getpid ()) > 0;
  if (fclose (f) != 0)
    ok = 0;
  return ok ? 0 : -1;
}
