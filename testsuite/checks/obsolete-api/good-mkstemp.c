#include <stdlib.h>
#include <unistd.h>

int
temporary (void)
{
  char name[] = "/tmp/noteXXXXXX";
  int fd = mkstemp (name);
  if (fd >= 0 && unlink (name) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
