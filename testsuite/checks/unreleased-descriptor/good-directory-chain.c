/* Walks down a path: the old descriptor is closed when the new one replaces it.  */
#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

int
descend (char *const *names)
{
  int fd = open ("/", O_RDONLY | O_DIRECTORY);
  if (fd < 0)
    return -1;
  for (; *names != NULL; names++)
    {
      int next = openat (fd, *names, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
      close (fd);
      if (next < 0)
        return -1;
      fd = next;
    }
  return fd;
}
