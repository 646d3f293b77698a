// An owner with move, reset and release; used across exceptions.
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>
#include <utility>

class File
{
public:
  explicit File (const char *path) : fd_ (open (path, O_RDONLY | O_CLOEXEC)) {}
  File (File &&o) noexcept : fd_ (o.release ()) {}
  File &operator= (File &&o) noexcept
  {
    reset (o.release ());
    return *this;
  }
  ~File () { reset (); }
  explicit operator bool () const { return fd_ != -1; }
  int get () const { return fd_; }
  int release () { return std::exchange (fd_, -1); }
  void reset (int fd = -1)
  {
    if (fd_ != -1)
      close (fd_);
    fd_ = fd;
  }

private:
  int fd_;
};

File
open_first (const char *a, const char *b)
{
  File f (a);
  if (!f)
    f = File (b);
  if (!f)
    throw std::runtime_error ("neither can be read");
  return f;
}

char
first_char (const char *a, const char *b)
{
  char c;
  File f = open_first (a, b);
  if (read (f.get (), &c, 1) != 1)
    throw std::runtime_error ("empty");
  return c;
}
