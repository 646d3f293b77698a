/* A flag remembers the test.  */
#include <fcntl.h>
#include <stdbool.h>
#include <sys/types.h>
#include <unistd.h>

long
sum (const char *path)
{
  unsigned char buf[64];
  long s = 0;
  int fd = open (path, O_RDONLY);
  bool opened = fd != -1;
  ssize_t n = 0;
  if (opened)
    n = read (fd, buf, sizeof buf);
  bool got = opened && n > 0;
  for (ssize_t i = 0; got && i < n; i++)
    s += buf[i];
  if (opened)
    close (fd);
  return s;
}
