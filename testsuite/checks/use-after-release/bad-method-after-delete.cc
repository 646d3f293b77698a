// A method that looks at its object, called when that is gone.
#include <sys/socket.h>
#include <unistd.h>

class Peer
{
public:
  explicit Peer (int fd) : fd_ (fd) {}
  ~Peer () { ::close (fd_); }
  bool send (const char *text, unsigned long n) { return ::send (fd_, text, n, 0) >= 0; }
  int descriptor () const { return fd_; }

private:
  int fd_;
};

bool
farewell (int fd)
{
  Peer *p = new Peer (fd);
  bool ok = p->send ("bye", 3);
  delete p;
  return ok && p->descriptor () > 0; // expect: use-after-release
}
