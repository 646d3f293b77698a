/* Files that are too short are skipped, and left open.  */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int
count_scripts (char *const *paths, int n)
{
  int scripts = 0;
  for (int i = 0; i < n; i++)
    {
      char magic[2];
      int fd = open (paths[i], O_RDONLY | O_CLOEXEC);
      if (fd < 0)
        continue;
      if (read (fd, magic, sizeof magic) != sizeof magic)
        continue; /* expect: unreleased-descriptor */
      if (memcmp (magic, "#!", 2) == 0)
        scripts++;
      close (fd);
    }
  return scripts;
}
