/* No directory stream came of it: the descriptor is still ours.  */
#include <fcntl.h>
#include <dirent.h>
#include <unistd.h>

int
count (const char *path)
{
  int n = 0, fd = open (path, O_RDONLY | O_DIRECTORY);
  DIR *d;
  if (fd < 0)
    return -1;
  d = fdopendir (fd);
  if (!d)
    return -1; /* expect: unreleased-descriptor */
  while (readdir (d))
    n++;
  closedir (d);
  return n;
}
