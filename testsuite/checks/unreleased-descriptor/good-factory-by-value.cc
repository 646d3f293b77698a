// What a factory gives back by value closes what it holds, or hands it on.
#include <fcntl.h>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <unistd.h>
#include <utility>
#include <vector>

class Fd
{
public:
  Fd () = default;
  explicit Fd (int f) : fd (f) {}
  Fd (const Fd &) = delete;
  Fd (Fd &&other) noexcept : fd (std::exchange (other.fd, -1)) {}
  Fd &operator= (Fd &&other) noexcept
  {
    if (this != &other)
      {
	reset ();
	fd = other.release ();
      }
    return *this;
  }
  ~Fd () { reset (); }
  bool valid () const { return fd >= 0; }
  int get () const { return fd; }
  int release ()
  {
    int f = fd;
    fd = -1;
    return f;
  }
  void reset ()
  {
    if (fd >= 0)
      ::close (fd);
    fd = -1;
  }

private:
  int fd = -1;
};

class Out // its destructor is somewhere else
{
public:
  explicit Out (int f) : fd (f) {}
  ~Out ();
  int fd;
};

class Base
{
public:
  explicit Base (int f) : id (f) {}
  ~Base () { ::close (id); }
  int id;
};

class Derived : public Base
{
public:
  explicit Derived (int f) : Base (f) {}
  Derived (const Derived &) = delete;
};

struct Member
{
  Member (int f, std::string n) : name (std::move (n)), fd (f) {}
  std::string name;
  Fd fd;
};

static Fd
unnamed (const char *path)
{
  return Fd (::open (path, O_RDONLY));
}

static Fd
named (const char *path)
{
  Fd f (::open (path, O_RDONLY));
  if (!f.valid ())
    return Fd ();
  return f;
}

static Fd
or_throws (const char *path)
{
  Fd f = unnamed (path);
  if (!f.valid ())
    throw std::runtime_error (path);
  return f;
}

static Out
out (const char *path)
{
  return Out (::open (path, O_RDONLY));
}

static Derived
derived (const char *path)
{
  return Derived (::open (path, O_RDONLY));
}

static Member
member (const char *path)
{
  return { ::open (path, O_RDONLY), path };
}

static std::pair<int, bool>
raw (const char *path)
{
  int fd = ::open (path, O_RDONLY);
  return { fd, fd >= 0 };
}

static std::tuple<int, std::string>
tuple (const char *path)
{
  return { ::open (path, O_RDONLY), path };
}

static std::optional<int>
optional (const char *path)
{
  int fd = ::open (path, O_RDONLY);
  if (fd < 0)
    return std::nullopt;
  return fd;
}

static std::optional<Fd>
optional_object (const char *path)
{
  Fd fd (::open (path, O_RDONLY));
  if (!fd.valid ())
    return {};
  return fd;
}

static std::unique_ptr<Fd>
pointer (const char *path)
{
  return std::make_unique<Fd> (::open (path, O_RDONLY));
}

long
size_of (const Fd &f)
{
  return f.valid () ? ::lseek (f.get (), 0, SEEK_END) : -1;
}

long
closed_by_destructors (const char *path)
{
  Fd a = unnamed (path);
  Fd b = named (path);
  auto c = or_throws (path);
  return size_of (a) + size_of (b) + size_of (c) + size_of (unnamed (path));
}

long
closed_elsewhere (const char *path)
{
  Out f = out (path);
  return ::lseek (f.fd, 0, SEEK_END);
}

long
closed_by_base (const char *path)
{
  Derived f = derived (path);
  return ::lseek (f.id, 0, SEEK_END);
}

long
closed_by_member (const char *path)
{
  Member m = member (path);
  return size_of (m.fd);
}

long
moved (const char *path)
{
  Fd a = unnamed (path);
  Fd b (std::move (a));
  Fd c;
  c = std::move (b);
  c = named (path);
  return size_of (c);
}

int
taken_out (const char *path)
{
  return named (path).release ();
}

struct Holder
{
  Fd fd;
  std::vector<Fd> all;
  std::map<std::string, int> numbers;
  void open (const char *path)
  {
    fd = unnamed (path);
    all.push_back (named (path));
    numbers[path] = raw (path).first;
  }
};

long
closed_by_hand (const char *path)
{
  auto f = raw (path);
  if (!f.second)
    return -1;
  long size = ::lseek (f.first, 0, SEEK_END);
  ::close (f.first);
  return size;
}

long
bound (const char *path)
{
  auto [fd, ok] = raw (path);
  if (!ok)
    return -1;
  long size = ::lseek (fd, 0, SEEK_END);
  ::close (fd);
  return size;
}

long
of_tuple (const char *path)
{
  auto t = tuple (path);
  long size = ::lseek (std::get<0> (t), 0, SEEK_END);
  ::close (std::get<0> (t));
  return size;
}

long
of_tied (const char *path)
{
  int fd;
  std::string name;
  std::tie (fd, name) = tuple (path);
  long size = ::lseek (fd, 0, SEEK_END);
  ::close (fd);
  return size;
}

long
of_optional (const char *path)
{
  auto f = optional (path);
  if (!f)
    return -1;
  long size = ::lseek (*f, 0, SEEK_END);
  ::close (*f);
  return size;
}

long
of_optional_object (const char *path)
{
  if (auto f = optional_object (path))
    return size_of (*f);
  return -1;
}

long
of_pointer (const char *path)
{
  return size_of (*pointer (path));
}

long
chosen (const char *path, bool first)
{
  Fd f = first ? unnamed (path) : named (path);
  return size_of (f);
}

long
of_lambda (const char *path)
{
  auto make = [path] { return Fd (::open (path, O_RDONLY)); };
  Fd f = make ();
  return size_of (f);
}

long
returned_twice (const char *path)
{
  auto make = [path] () -> Fd { return unnamed (path); };
  return size_of (make ());
}
