/* Tested under a flag, used under the same flag.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
copy_one (const char *path, int wanted)
{
  char c;
  int ret = 0;
  int fd = open (path, O_RDONLY);
  if (wanted)
    {
      if (fd < 0)
        return -1;
    }
  puts (path);
  if (wanted)
    ret = read (fd, &c, 1) == 1 ? c : -1;
  close (fd);
  return ret;
}
