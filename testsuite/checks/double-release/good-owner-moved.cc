// The moved-from owner has nothing to close.
#include <fcntl.h>
#include <unistd.h>
#include <utility>
#include <vector>

class Fd
{
public:
  explicit Fd (int fd = -1) : fd_ (fd) {}
  Fd (Fd &&o) noexcept : fd_ (std::exchange (o.fd_, -1)) {}
  Fd &operator= (Fd &&o) noexcept
  {
    if (this != &o)
      {
        shut ();
        fd_ = std::exchange (o.fd_, -1);
      }
    return *this;
  }
  ~Fd () { shut (); }
  bool ok () const { return fd_ >= 0; }
  void shut ()
  {
    if (fd_ >= 0)
      close (fd_);
    fd_ = -1;
  }

private:
  int fd_;
};

void
collect (std::vector<Fd> &all, const char *path)
{
  Fd fd (open (path, O_RDONLY));
  if (fd.ok ())
    all.push_back (std::move (fd));
}

Fd
pick (const char *a, const char *b)
{
  Fd fd (open (a, O_RDONLY));
  if (!fd.ok ())
    fd = Fd (open (b, O_RDONLY));
  return fd;
}

bool
early (const char *a)
{
  Fd fd (open (a, O_RDONLY));
  if (!fd.ok ())
    return false;
  fd.shut ();
  return true;
}
