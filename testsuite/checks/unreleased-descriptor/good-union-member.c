/* Written to one member of a union, closed through the other one.  */
#include <fcntl.h>
#include <unistd.h>

union slot
{
  int fd;
  int number;
};

int
first_byte (const char *path)
{
  union slot s;
  unsigned char c = 0;
  s.fd = open (path, O_RDONLY);
  if (s.fd < 0)
    return -1;
  if (read (s.number, &c, 1) != 1)
    c = 0;
  close (s.number);
  return c;
}
