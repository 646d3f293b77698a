/* The mode comes with what the helper gives back.  */
#include <fcntl.h>
#include <unistd.h>

static int
open_config (const char *path)
{
  return open (path, O_RDONLY | O_NOFOLLOW);
}

int
update (const char *path, const char *text, size_t n)
{
  ssize_t done;
  int fd = open_config (path);
  if (fd < 0)
    return -1;
  done = write (fd, text, n); /* expect: access-mode */
  close (fd);
  return done == (ssize_t) n ? 0 : -1;
}
