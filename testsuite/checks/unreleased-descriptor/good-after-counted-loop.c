/* The flag that a counted loop sets is kept apart behind it.  */
#include <fcntl.h>
#include <unistd.h>

int
open_with_retries (const char *path)
{
  int fd = -1;
  for (int tries = 0; tries < 3; tries++)
    {
      fd = open (path, O_RDWR);
      if (fd >= 0)
        break;
      sleep (1);
    }
  if (fd < 0)
    return -1;
  if (lseek (fd, 0, SEEK_END) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
