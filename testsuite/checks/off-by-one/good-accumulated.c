/* Filled bit by bit, always one short of the end.  */
#include <sys/types.h>
#include <unistd.h>

int
read_request (int fd, char *buf, size_t room)
{
  size_t used = 0;
  while (used < room - 1)
    {
      ssize_t n = read (fd, buf + used, room - 1 - used);
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      used += (size_t) n;
    }
  buf[used] = '\0';
  return (int) used;
}

int
read_fixed (int fd)
{
  char buf[256];
  size_t used = 0;
  while (used < sizeof buf - 1)
    {
      ssize_t n = read (fd, buf + used, sizeof buf - 1 - used);
      if (n <= 0)
        break;
      used += (size_t) n;
    }
  buf[used] = '\0';
  return buf[0];
}
