/* The test is there, one call too late.  */
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

ssize_t
read_head (const char *path, void *buf, size_t room)
{
  ssize_t n;
  int fd = open (path, O_RDONLY);
  n = read (fd, buf, room); /* expect: unchecked-use */
  if (fd < 0)
    return -1;
  close (fd);
  return n;
}
