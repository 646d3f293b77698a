// The object's destructor does not close; neither does who deletes it.
#include <sys/socket.h>
#include <unistd.h>

struct Peer
{
  int fd = -1;
  unsigned port = 0;
};

class Base
{
public:
  explicit Base (int fd) : fd_ (fd) {}
  int fd () const { return fd_; }

private:
  int fd_;
};

Peer *
reach (const sockaddr *to, socklen_t len)
{
  Peer *p = new Peer;
  p->fd = ::socket (AF_INET, SOCK_STREAM, 0);
  if (p->fd < 0 || ::connect (p->fd, to, len) < 0)
    {
      delete p; // expect: unreleased-connection
      return nullptr;
    }
  return p;
}

bool
probe (const sockaddr *to, socklen_t len)
{
  int fd = ::socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return false;
  Base *b = new Base (fd);
  bool ok = ::connect (b->fd (), to, len) == 0;
  delete b; // expect: unreleased-connection
  return ok;
}
