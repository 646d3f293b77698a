// What only looks at the descriptor throws: nobody closes it then.
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

static void
check (int fd)
{
  if (::lseek (fd, 0, SEEK_END) < 0)
    throw std::runtime_error ("a pipe");
}

struct Size
{
  long n;
  explicit Size (int fd) : n (::lseek (fd, 0, SEEK_END))
  {
    if (n < 0)
      throw std::runtime_error ("a pipe");
  }
};

int
checked (const char *path)
{
  int fd = ::open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  check (fd); // expect: unreleased-descriptor
  ::close (fd);
  return 0;
}

long
measured (const char *path)
{
  int fd = ::open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  Size size (fd); // expect: unreleased-descriptor
  ::close (fd);
  return size.n;
}
