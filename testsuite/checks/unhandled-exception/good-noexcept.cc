// noexcept functions that catch, or end the process themselves.
#include <cstdlib>
#include <stdexcept>
#include <unistd.h>

static int
must_read (int fd)
{
  char c;
  if (read (fd, &c, 1) != 1)
    throw std::runtime_error ("read");
  return c;
}

int
next (int fd) noexcept
{
  try
    {
      return must_read (fd);
    }
  catch (...)
    {
      return -1;
    }
}

int
must_next (int fd) noexcept
{
  char c;
  if (read (fd, &c, 1) != 1)
    std::abort ();
  return c;
}

template<typename T>
int
perhaps (T &reader, int fd) noexcept (noexcept (reader (fd)))
{
  return reader (fd);
}

int
instance (int fd)
{
  return perhaps (must_read, fd);
}
