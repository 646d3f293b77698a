/* fdopendir takes the descriptor, closedir gives it back.  */
#include <dirent.h>
#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

int
count_entries (int parent, const char *name)
{
  int n = 0;
  DIR *dir;
  int fd = openat (parent, name, O_RDONLY | O_DIRECTORY);
  if (fd < 0)
    return -1;
  dir = fdopendir (fd);
  if (dir == NULL)
    {
      close (fd);
      return -1;
    }
  while (readdir (dir) != NULL)
    n++;
  closedir (dir);
  return n;
}
