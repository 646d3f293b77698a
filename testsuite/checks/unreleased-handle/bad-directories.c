/* A directory stays open where the search ends early.  */
#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int
contains (const char *path, const char *name)
{
  struct dirent *e;
  DIR *d = opendir (path);
  if (!d)
    return -1;
  while ((e = readdir (d)))
    if (strcmp (e->d_name, name) == 0)
      return 1; /* expect: unreleased-handle */
  closedir (d);
  return 0;
}

int
count_in (int at, const char *path)
{
  int n = 0, fd = openat (at, path, O_RDONLY | O_DIRECTORY);
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
  return n; /* expect: unreleased-handle */
}
