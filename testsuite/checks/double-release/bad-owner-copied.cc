// The compiler's own copy constructor makes two owners of one descriptor.
#include <fcntl.h>
#include <unistd.h>

struct Fd
{
  int fd;
  explicit Fd (int f) : fd (f) {}
  ~Fd ()
  {
    if (fd >= 0)
      close (fd);
  }
};

char
first_byte (const char *path)
{
  Fd a (open (path, O_RDONLY));
  if (a.fd < 0)
    return 0;
  Fd b = a;
  char c = 0;
  if (read (b.fd, &c, 1) != 1)
    c = 0;
  return c;
} // expect: double-release
