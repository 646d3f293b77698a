// Closed by hand, then by the owner's own method.
#include <fcntl.h>
#include <unistd.h>

class Fd
{
public:
  explicit Fd (int fd) : fd_ (fd) {}
  Fd (const Fd &) = delete;
  Fd &operator= (const Fd &) = delete;
  int get () const { return fd_; }
  void shut ()
  {
    if (fd_ >= 0)
      close (fd_);
    fd_ = -1;
  }

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
  file.shut (); // expect: double-release
  return ok;
}
