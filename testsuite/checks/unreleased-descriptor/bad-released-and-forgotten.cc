/* An owner gives up what it has, and nobody takes it; another has no destructor.  */
#include <fcntl.h>
#include <utility>
#include <unistd.h>

class Fd
{
public:
  explicit Fd (int fd) : fd_ (fd) {}
  Fd (Fd &&o) noexcept : fd_ (std::exchange (o.fd_, -1)) {}
  ~Fd () { if (fd_ >= 0) ::close (fd_); }
  int release () { return std::exchange (fd_, -1); }
  int steal () { int f = fd_; fd_ = -1; return f; }
private:
  int fd_;
};

int
by_hand (const char *p)
{
  Fd a (::open (p, O_RDONLY));
  int fd = a.steal ();
  if (fd > 3)
    return 0; /* expect: unreleased-descriptor */
  ::close (fd);
  return 1;
}

int
by_exchange (const char *p)
{
  Fd a (::open (p, O_RDONLY));
  int fd = a.release ();
  if (fd > 3)
    return 0; /* expect: unreleased-descriptor */
  ::close (fd);
  return 1;
}

class NoDestructor
{
public:
  int fd;
  explicit NoDestructor (const char *p) : fd (::open (p, O_RDONLY)) {}
};

int
nobody_closes (const char *p)
{
  NoDestructor n (p);
  return n.fd < 0 ? -1 : 0; /* expect: unreleased-descriptor */
}
