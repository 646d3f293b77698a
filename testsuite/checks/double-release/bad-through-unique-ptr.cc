// get () and -> name one object.
#include <memory>
#include <unistd.h>

struct Log
{
  int fd;
};

void
twice (int fd)
{
  std::unique_ptr<Log> log (new Log{ fd });
  ::close (log.get ()->fd);
  ::close (log->fd); // expect: double-release
}

void
derived_and_base (int fd)
{
  struct File { int fd; void close () { ::close (fd); } };
  struct Named : File { int id; };
  Named n;
  n.fd = fd;
  n.close ();
  ::close (n.fd); // expect: double-release
}
