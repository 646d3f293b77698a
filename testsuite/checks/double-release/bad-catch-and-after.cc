// The catch block closes and goes on to the common close.
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

static int
parse (int fd)
{
  char c;
  if (read (fd, &c, 1) != 1)
    throw std::runtime_error ("empty");
  return c;
}

int
version (const char *path)
{
  int v = 0;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  try
    {
      v = parse (fd);
    }
  catch (const std::runtime_error &)
    {
      close (fd);
      v = -1;
    }
  close (fd); // expect: double-release
  return v;
}
