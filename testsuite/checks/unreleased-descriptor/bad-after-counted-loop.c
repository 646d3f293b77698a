/* Four attempts to read, and the failure behind them leaks.  */
#include <fcntl.h>
#include <unistd.h>

int
magic_of (const char *path, unsigned char magic[4])
{
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  for (int i = 0; i < 4; i++)
    magic[i] = 0;
  if (read (fd, magic, 4) != 4)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}
