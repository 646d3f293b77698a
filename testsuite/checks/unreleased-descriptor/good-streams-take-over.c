/* Streams own the descriptors they were made of.  */
#include <fcntl.h>
#include <dirent.h>
#include <stdio.h>
#include <unistd.h>

FILE *
opened (const char *path)
{
  FILE *f;
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return NULL;
  f = fdopen (fd, "r");
  if (!f)
    close (fd);
  return f;
}

int
count (const char *path)
{
  int n = 0, fd = open (path, O_RDONLY | O_DIRECTORY);
  DIR *d;
  if (fd < 0)
    return -1;
  d = fdopendir (fd);
  if (!d)
    {
      close (fd);
      return -1;
    }
  while (readdir (d))
    n++;
  closedir (d);
  return n;
}
