/* What a helper handed out through a parameter is forgotten.  */
#include <fcntl.h>
#include <unistd.h>

static int
open_into (const char *path, int *fd)
{
  *fd = open (path, O_RDONLY);
  return *fd < 0 ? -1 : 0;
}

static int
open_two (const char *path, int *r, int *w)
{
  if (open_into (path, r) < 0)
    return -1;
  if (open_into (path, w) < 0)
    return -2;
  return 0;
}

int
forgets (const char *path, char *b)
{
  int fd;
  if (open_into (path, &fd) < 0)
    return -1;
  if (read (fd, b, 1) != 1)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}

int
forgets_first (const char *path)
{
  int r, w;
  if (open_two (path, &r, &w) < 0)
    return -1; /* expect: unreleased-descriptor */
  close (r);
  close (w);
  return 0;
}
