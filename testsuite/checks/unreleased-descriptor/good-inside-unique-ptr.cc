// Closed through get (), moved on, returned, released, closed by the object's destructor.
#include <fcntl.h>
#include <memory>
#include <unistd.h>
#include <utility>
#include <vector>

struct Log
{
  int fd = -1;
};

struct Closing
{
  int fd = -1;
  ~Closing () { if (fd >= 0) ::close (fd); }
};

struct Derived : Log
{
  long size = 0;
  void open (const char *path) { fd = ::open (path, O_RDONLY); }
  void close () { ::close (fd); }
};

struct Owner
{
  std::unique_ptr<Log> log;
  Log *get () { return log.get (); }
  Log &ref () { return *log; }
};

long
closed_through_get (const char *path)
{
  std::unique_ptr<Log> log (new Log);
  log->fd = ::open (path, O_RDONLY);
  if (log->fd < 0)
    return -1;
  long n = ::lseek (log.get ()->fd, 0, SEEK_END);
  ::close (log.get ()->fd);
  return n;
}

long
closed_by_itself (const char *path)
{
  auto log = std::make_unique<Closing> ();
  log->fd = ::open (path, O_RDONLY);
  return log->fd < 0 ? -1 : ::lseek (log->fd, 0, SEEK_END);
}

std::unique_ptr<Log>
returned (const char *path)
{
  std::unique_ptr<Log> log (new Log);
  log->fd = ::open (path, O_RDONLY);
  if (log->fd < 0)
    return nullptr;
  return log;
}

void
moved_on (const char *path, std::vector<std::unique_ptr<Log>> &all, Owner &owner)
{
  std::unique_ptr<Log> one (new Log), two (new Log);
  one->fd = ::open (path, O_RDONLY);
  two->fd = ::open (path, O_RDONLY);
  all.push_back (std::move (one));
  owner.log = std::move (two);
}

Log *
released (const char *path)
{
  std::unique_ptr<Log> log (new Log);
  log->fd = ::open (path, O_RDONLY);
  return log.release ();
}

int
raw_taken_out (const char *path)
{
  std::unique_ptr<Log> log (new Log);
  log->fd = ::open (path, O_RDONLY);
  return std::exchange (log->fd, -1);
}

long
derived (const char *path)
{
  Derived log;
  log.open (path);
  if (log.fd < 0)
    return -1;
  log.size = ::lseek (log.fd, 0, SEEK_END);
  log.close ();
  return log.size;
}

long
through_getters (const char *path)
{
  Owner owner{ std::unique_ptr<Log> (new Log) };
  owner.get ()->fd = ::open (path, O_RDONLY);
  if (owner.ref ().fd < 0)
    return -1;
  long n = ::lseek (owner.log->fd, 0, SEEK_END);
  ::close (owner.get ()->fd);
  return n;
}

void
reset_and_swapped (const char *path)
{
  std::unique_ptr<Closing> a (new Closing), b;
  a->fd = ::open (path, O_RDONLY);
  std::swap (a, b);
  b.reset ();
  a.reset (new Closing);
  a->fd = ::open (path, O_RDONLY);
}
