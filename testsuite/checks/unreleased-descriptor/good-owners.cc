// Owners: moved, returned, members, bases, in containers, behind pointers, in closures.
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>
class Fd
{
public:
  Fd () = default;
  explicit Fd (int fd) : fd_ (fd) {}
  Fd (Fd &&o) noexcept : fd_ (o.fd_) { o.fd_ = -1; }
  Fd &operator= (Fd &&o) noexcept
  {
    if (this != &o)
      {
	reset ();
	fd_ = o.fd_;
	o.fd_ = -1;
      }
    return *this;
  }
  Fd (const Fd &) = delete;
  ~Fd () { reset (); }
  void reset ()
  {
    if (fd_ >= 0)
      ::close (fd_);
    fd_ = -1;
  }
  int get () const { return fd_; }
  int release ()
  {
    int fd = fd_;
    fd_ = -1;
    return fd;
  }
  explicit operator bool () const { return fd_ >= 0; }

private:
  int fd_ = -1;
};

Fd
nrvo (const char *path)
{
  Fd fd (::open (path, O_RDONLY));
  if (!fd)
    throw std::runtime_error ("open");
  return fd;
}
Fd
prvalue (const char *path)
{
  return Fd (::open (path, O_RDONLY));
}

Fd
moved (const char *p, const char *q)
{
  Fd a (::open (p, O_RDONLY)), b;
  b = std::move (a);
  if (!b)
    b = Fd (::open (q, O_RDONLY));
  return b;
}

int
released (const char *p)
{
  Fd a (::open (p, O_RDONLY));
  if (!a)
    return -1;
  return a.release ();
}
class Conn
{
public:
  explicit Conn (const char *p) : fd_ (::open (p, O_RDONLY)), name_ (p) {}
  long size () { return ::lseek (fd_.get (), 0, SEEK_END); }

private:
  Fd fd_;
  std::string name_;
};

long
member (const char *p)
{
  Conn c (p);
  return c.size ();
}
class Base
{
public:
  explicit Base (int fd) : fd_ (fd) {}
  virtual ~Base ()
  {
    if (fd_ >= 0)
      ::close (fd_);
  }

protected:
  int fd_;
};
class Derived : public Base
{
public:
  explicit Derived (const char *p) : Base (::open (p, O_RDONLY)) {}
  long size () { return ::lseek (fd_, 0, SEEK_END); }
};

long
base (const char *p)
{
  Derived d (p);
  return d.size ();
}

std::unique_ptr<Base>
polymorphic (const char *p)
{
  return std::make_unique<Derived> (p);
}

std::vector<Fd>
container (const std::vector<std::string> &paths)
{
  std::vector<Fd> all;
  for (const auto &p : paths)
    {
      Fd fd (::open (p.c_str (), O_RDONLY));
      if (fd)
	all.push_back (std::move (fd));
    }
  return all;
}
std::map<std::string, int> table;

void
mapped (const std::string &p)
{
  int fd = ::open (p.c_str (), O_RDONLY);
  if (fd >= 0)
    table[p] = fd;
}

long
thrown_between (const char *p, const std::string &s)
{
  int fd = ::open (p, O_RDONLY);
  if (fd < 0)
    return -1;
  long n = -1;
  try
    {
      n = std::stol (s);
    }
  catch (...)
    {
      ::close (fd);
      throw;
    }
  ::close (fd);
  return n;
}

long
guard (const char *p, const std::string &s)
{
  int fd = ::open (p, O_RDONLY);
  if (fd < 0)
    return -1;
  struct Closer
  {
    int fd;
    ~Closer () { ::close (fd); }
  } closer{ fd };
  return std::stol (s);
}

long
shared (const char *p, const std::string &s)
{
  std::shared_ptr<int> fd (new int (::open (p, O_RDONLY)), [] (int *q) {
    if (*q >= 0)
      ::close (*q);
    delete q;
  });
  return *fd < 0 ? -1 : std::stol (s);
}

long
function (const char *p, std::function<void (int)> use)
{
  int fd = ::open (p, O_RDONLY);
  if (fd < 0)
    return -1;
  use (fd);
  return 0;
}

void
lambda (const char *p, std::vector<std::function<void ()>> &later)
{
  int fd = ::open (p, O_RDONLY);
  if (fd >= 0)
    later.push_back ([fd] { ::close (fd); });
}

void
captured (const char *p)
{
  int fd = ::open (p, O_RDONLY);
  auto done = [&fd] {
    if (fd >= 0)
      ::close (fd);
  };
  done ();
}

std::pair<Fd, Fd>
both (const char *p, const char *q)
{
  return { Fd (::open (p, O_RDONLY)), Fd (::open (q, O_RDONLY)) };
}
