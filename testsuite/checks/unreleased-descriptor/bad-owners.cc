// Something is beside the owner, released from it, or lost to an exception.
#include <fcntl.h>
#include <memory>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>
class Fd
{
public:
  Fd () = default;
  explicit Fd (int fd) : fd_ (fd) {}
  Fd (Fd &&o) noexcept : fd_ (o.fd_) { o.fd_ = -1; }
  Fd (const Fd &) = delete;
  ~Fd ()
  {
    if (fd_ >= 0)
      ::close (fd_);
  }
  int get () const { return fd_; }
  int release ()
  {
    int fd = fd_;
    fd_ = -1;
    return fd;
  }

private:
  int fd_ = -1;
};

void
check (const std::string &s)
{
  if (s.empty ())
    throw std::invalid_argument ("empty");
}

long
thrown_between (const char *p, const std::string &s)
{
  int fd = ::open (p, O_RDONLY);
  if (fd < 0)
    return -1;
  check (s); // expect: unreleased-descriptor
  ::close (fd);
  return 0;
}

long
released (const char *p)
{
  Fd f (::open (p, O_RDONLY));
  int fd = f.release ();
  if (fd < 0)
    return -1;
  return ::lseek (fd, 0, SEEK_END); // expect: unreleased-descriptor
}
class NoDtor
{
public:
  explicit NoDtor (const char *p) : fd_ (::open (p, O_RDONLY)) {}
  int get () const { return fd_; }

private:
  int fd_;
};

long
no_destructor (const char *p)
{
  NoDtor f (p);
  if (f.get () < 0)
    return -1;
  return ::lseek (f.get (), 0, SEEK_END); // expect: unreleased-descriptor
}

long
two (const char *p, const char *q)
{
  Fd a (::open (p, O_RDONLY));
  int b = ::open (q, O_RDONLY);
  if (a.get () < 0 || b < 0)
    return -1; // expect: unreleased-descriptor
  ::close (b);
  return 0;
}

long
closed_and_owned (const char *p)
{
  Fd a (::open (p, O_RDONLY));
  if (a.get () < 0)
    return -1;
  long n = ::lseek (a.get (), 0, SEEK_END);
  ::close (a.get ());
  return n;
} // expect: double-release

void
lambda (const char *p, bool now)
{
  int fd = ::open (p, O_RDONLY);
  auto done = [&fd] {
    if (fd >= 0)
      ::close (fd);
  };
  if (now)
    done ();
} // expect: unreleased-descriptor
