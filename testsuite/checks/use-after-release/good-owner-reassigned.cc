// The owner closes the old one and holds the new one.
#include <fcntl.h>
#include <unistd.h>
#include <utility>

class Fd
{
public:
  explicit Fd (int fd) : fd_ (fd) {}
  Fd (Fd &&o) noexcept : fd_ (std::exchange (o.fd_, -1)) {}
  Fd &operator= (Fd &&o) noexcept
  {
    std::swap (fd_, o.fd_);
    return *this;
  }
  ~Fd ()
  {
    if (fd_ >= 0)
      close (fd_);
  }
  int get () const { return fd_; }

private:
  int fd_;
};

int
last_of (const char *a, const char *b)
{
  char c;
  int n = 0;
  Fd f (open (a, O_RDONLY));
  if (f.get () >= 0 && read (f.get (), &c, 1) == 1)
    n++;
  f = Fd (open (b, O_RDONLY));
  if (f.get () >= 0 && read (f.get (), &c, 1) == 1)
    n++;
  return n;
}
