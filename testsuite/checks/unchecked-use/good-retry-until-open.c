/* The loop ends only with a descriptor.  */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int
wait_for_fifo (const char *path, char *c)
{
  int fd, ret;
  while ((fd = open (path, O_RDONLY)) < 0)
    {
      if (errno != ENOENT)
        return -1;
      sleep (1);
    }
  ret = read (fd, c, 1) == 1 ? 0 : -1;
  close (fd);
  return ret;
}
