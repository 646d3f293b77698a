// A factory gives an object back by value.  No destructor of its class closes anything.
#include <fcntl.h>
#include <unistd.h>
#include <utility>

struct Plain
{
  int fd;
  long size;
};

class Tagged // a copy constructor of its own: the caller gives the place for the result
{
public:
  explicit Tagged (int f) : fd (f) {}
  Tagged (const Tagged &other) : fd (other.fd), copies (other.copies + 1) {}
  int fd;
  int copies = 0;
};

class Counted // a destructor that is not about the descriptor
{
public:
  explicit Counted (int f) : fd (f) { alive++; }
  Counted (const Counted &other) : fd (other.fd) { alive++; }
  ~Counted () { alive--; }
  int fd;
  static int alive;
};

static Plain
plain (const char *path)
{
  return Plain{ ::open (path, O_RDONLY), 0 };
}

static Tagged
tagged (const char *path)
{
  return Tagged (::open (path, O_RDONLY));
}

static Tagged
named_result (const char *path)
{
  Tagged t (::open (path, O_RDONLY));
  if (t.fd < 0)
    t.copies = -1;
  return t;
}

static Counted
counted (const char *path)
{
  return Counted (::open (path, O_RDONLY));
}

static std::pair<int, bool>
pair (const char *path)
{
  int fd = ::open (path, O_RDONLY);
  return { fd, fd >= 0 };
}

static std::pair<int, bool>
made_pair (const char *path)
{
  int fd = ::open (path, O_RDONLY);
  return std::make_pair (fd, fd >= 0);
}

long
of_plain (const char *path)
{
  Plain f = plain (path);
  if (f.fd < 0)
    return -1;
  return ::lseek (f.fd, 0, SEEK_END); // expect: unreleased-descriptor
}

long
of_tagged (const char *path)
{
  Tagged f = tagged (path);
  if (f.fd < 0)
    return -1;
  return ::lseek (f.fd, 0, SEEK_END); // expect: unreleased-descriptor
}

long
of_named_result (const char *path)
{
  auto f = named_result (path);
  if (f.copies < 0)
    return -1;
  return ::lseek (f.fd, 0, SEEK_END); // expect: unreleased-descriptor
}

long
of_counted (const char *path)
{
  Counted f = counted (path);
  if (f.fd < 0)
    return -1;
  return ::lseek (f.fd, 0, SEEK_END); // expect: unreleased-descriptor
}

long
of_pair (const char *path)
{
  auto f = pair (path);
  if (!f.second)
    return -1;
  return ::lseek (f.first, 0, SEEK_END); // expect: unreleased-descriptor
}

long
of_made_pair (const char *path)
{
  const std::pair<int, bool> f = made_pair (path);
  if (f.first < 0)
    return -1;
  return ::lseek (f.first, 0, SEEK_END); // expect: unreleased-descriptor
}

long
of_binding (const char *path)
{
  auto [fd, ok] = pair (path);
  if (!ok)
    return -1;
  long size = ::lseek (fd, 0, SEEK_END);
  if (size < 0)
    return -1; // expect: unreleased-descriptor
  ::close (fd);
  return size;
}
