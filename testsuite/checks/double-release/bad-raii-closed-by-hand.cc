// Closed by hand, and again by the destructor at the end of the function.
#include <fcntl.h>
#include <unistd.h>

class Fd
{
public:
  explicit Fd (int fd) : fd_ (fd) {}
  Fd (const Fd &) = delete;
  Fd &operator= (const Fd &) = delete;
  ~Fd ()
  {
    if (fd_ >= 0)
      close (fd_);
  }
  int get () const { return fd_; }

private:
  int fd_;
};

bool
readable (const char *path)
{
  char c;
  Fd file (open (path, O_RDONLY));
  if (file.get () < 0)
    return false;
  const bool ok = read (file.get (), &c, 1) == 1;
  close (file.get ());
  return ok;
} // expect: double-release
