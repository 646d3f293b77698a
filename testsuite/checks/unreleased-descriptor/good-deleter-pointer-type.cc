// A unique_ptr whose pointer type is a descriptor.
#include <cstddef>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

struct FdCloser
{
  struct pointer
  {
    int fd = -1;
    pointer () = default;
    pointer (std::nullptr_t) {}
    explicit pointer (int f) : fd (f) {}
    explicit operator bool () const { return fd >= 0; }
    friend bool operator== (pointer a, pointer b) { return a.fd == b.fd; }
    friend bool operator!= (pointer a, pointer b) { return a.fd != b.fd; }
  };
  void operator() (pointer p) const { close (p.fd); }
};

using FdPtr = std::unique_ptr<int, FdCloser>;

bool
readable (const char *path)
{
  FdPtr fd (FdCloser::pointer (open (path, O_RDONLY)));
  if (!fd)
    return false;
  char c;
  return read (fd.get ().fd, &c, 1) == 1;
}
