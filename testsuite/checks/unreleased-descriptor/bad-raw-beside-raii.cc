// The owner object keeps a copy of the number; the original has no owner.
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
same_size (const char *a, const char *b)
{
  int raw = open (a, O_RDONLY);
  if (raw < 0)
    return false;
  Fd other (open (b, O_RDONLY));
  if (other.get () < 0)
    return false; // expect: unreleased-descriptor
  Fd owner (raw);
  return lseek (owner.get (), 0, SEEK_END) == lseek (other.get (), 0, SEEK_END);
}
