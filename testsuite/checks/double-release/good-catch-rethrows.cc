// Closed in the handler, which does not come back to the common close.
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
  int v;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  try
    {
      v = parse (fd);
    }
  catch (...)
    {
      close (fd);
      throw;
    }
  close (fd);
  return v;
}
