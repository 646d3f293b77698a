/* Owners that are returned by value, moved, bases, members: each closes what it has.  */
#include <fcntl.h>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <unistd.h>

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
      ::close (fd_);
  }
  int get () const { return fd_; }
  int release () { return std::exchange (fd_, -1); }
private:
  int fd_;
};

void may_throw (const std::string &);

/* NRVO */
Fd
made (const char *p)
{
  Fd f (::open (p, O_RDONLY));
  if (f.get () < 0)
    throw std::runtime_error ("open");
  may_throw (p);
  return f;
}

Fd
either (const char *p, bool q)
{
  Fd a (::open (p, O_RDONLY));
  Fd b (::open ("/dev/null", O_RDONLY));
  if (q)
    return a;
  return b;
}

int
moved (const char *p)
{
  Fd a = made (p);
  Fd b = std::move (a);
  std::vector<Fd> v;
  v.push_back (std::move (b));
  v.emplace_back (::open (p, O_RDONLY));
  return v[0].get ();
}

struct Base
{
  int fd = -1;
  virtual ~Base () { if (fd >= 0) ::close (fd); }
};
struct Derived : Base
{
  explicit Derived (const char *p)
  {
    fd = ::open (p, O_RDONLY);
    if (fd < 0)
      throw std::runtime_error ("open");
    may_throw (p);
  }
};

int
based (const char *p)
{
  Derived d (p);
  std::unique_ptr<Base> b = std::make_unique<Derived> (p);
  return d.fd + b->fd;
}

struct Member { Fd fd; std::string name; Member (const char *p) : fd (::open (p, O_RDONLY)), name (p) { may_throw (name); } };

int
membered (const char *p)
{
  Member m (p);
  return m.fd.get ();
}

std::optional<Fd>
perhaps (const char *p)
{
  int fd = ::open (p, O_RDONLY);
  if (fd < 0)
    return std::nullopt;
  return Fd (fd);
}

struct Closer { void operator() (int *p) const { ::close (*p); delete p; } };

int
shared (const char *p)
{
  std::shared_ptr<int> s (new int (::open (p, O_RDONLY)), [] (int *q) { if (*q >= 0) ::close (*q); delete q; });
  std::unique_ptr<int, Closer> u (new int (::open (p, O_RDONLY)));
  return *s + *u;
}
