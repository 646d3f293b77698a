/* Copied from struct to struct, closed where it ended up.  */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct file
{
  int fd;
  long size;
};

long
size_of (const char *path)
{
  struct file a, b, c;
  memset (&a, 0, sizeof a);
  a.fd = open (path, O_RDONLY);
  if (a.fd < 0)
    return -1;
  b = a;
  memcpy (&c, &b, sizeof c);
  c.size = lseek (c.fd, 0, SEEK_END);
  close (c.fd);
  return c.size;
}
