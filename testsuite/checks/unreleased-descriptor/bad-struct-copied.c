/* Copied from struct to struct, closed nowhere.  */
#include <fcntl.h>
#include <unistd.h>

struct file
{
  int fd;
  long size;
};

long
size_of (const char *path)
{
  struct file a, b;
  a.size = 0;
  a.fd = open (path, O_RDONLY);
  if (a.fd < 0)
    return -1;
  b = a;
  b.size = lseek (b.fd, 0, SEEK_END);
  return b.size; /* expect: unreleased-descriptor */
}
