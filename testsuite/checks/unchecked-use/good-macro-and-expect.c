/* Tested through macros, __builtin_expect and helpers.  */
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define likely(x) __builtin_expect (!!(x), 1)

static bool
ok (int fd)
{
  if (fd >= 0)
    return true;
  perror ("open");
  return false;
}

int
first (const char *path)
{
  unsigned char c = 0;
  int fd = open (path, O_RDONLY);
  if (likely (fd >= 0))
    {
      if (read (fd, &c, 1) != 1)
        c = 0;
      close (fd);
    }
  return c;
}

int
second (const char *path)
{
  unsigned char c = 0;
  int fd = open (path, O_RDONLY);
  if (!ok (fd))
    return -1;
  if (pread (fd, &c, 1, 1) != 1)
    c = 0;
  close (fd);
  return c;
}
