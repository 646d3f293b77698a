// release() takes the descriptor out of its owner, and then nobody closes it.
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

class Fd
{
public:
  explicit Fd (int fd) : fd_ (fd) {}
  Fd (const Fd &) = delete;
  Fd &operator= (const Fd &) = delete;
  ~Fd ()
  {
    if (fd_ >= 0)
      close (fd_);
  }
  int get () const { return fd_; }
  int release () { return std::exchange (fd_, -1); }

private:
  int fd_;
};

bool
refuse (int lfd)
{
  Fd client (accept (lfd, nullptr, nullptr));
  if (client.get () < 0)
    return false;
  int raw = client.release ();
  if (send (raw, "busy\n", 5, MSG_NOSIGNAL) != 5)
    return false; // expect: unreleased-connection
  close (raw);
  return true;
}
