/* Where fdopen gives no stream the descriptor is still ours.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

FILE *
open_log (const char *path)
{
  int fd = open (path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0640);
  if (fd < 0)
    return NULL;
  FILE *f = fdopen (fd, "a");
  if (f == NULL)
    return NULL; /* expect: unreleased-descriptor */
  setvbuf (f, NULL, _IOLBF, 0);
  return f;
}
