/* A temporary file whose name can't be removed stays open as well.  */
#include <stdlib.h>
#include <unistd.h>

int
anonymous_file (void)
{
  char name[] = "/tmp/spool.XXXXXX";
  int fd = mkstemp (name);
  if (fd < 0)
    return -1;
  if (unlink (name) < 0)
    return -1; /* expect: unreleased-descriptor */
  return fd;
}
