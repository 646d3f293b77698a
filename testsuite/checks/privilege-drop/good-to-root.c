/* Who becomes root gives up nothing; if it fails less can be done, not more.  */
#include <unistd.h>

int
helper (const char *path)
{
  if (setgid (0) != 0)
    return -1;
  if (setuid (0) != 0)
    return -1;
  return execl (path, path, (char *) NULL);
}

int
other_order (const char *path)
{
  if (setuid (0) != 0)
    return -1;
  if (setgid (0) != 0)
    return -1;
  return execl (path, path, (char *) NULL);
}
