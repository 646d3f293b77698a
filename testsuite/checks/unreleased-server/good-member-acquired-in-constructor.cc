// Constructor acquires, destructor releases; methods may return early.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

class Listener
{
public:
  Listener () : fd_ (socket (AF_INET, SOCK_STREAM, 0)) {}
  ~Listener ()
  {
    if (fd_ >= 0)
      close (fd_);
  }
  Listener (const Listener &) = delete;
  Listener &operator= (const Listener &) = delete;

  bool start (const sockaddr_in &sa)
  {
    if (fd_ < 0)
      return false;
    if (bind (fd_, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0)
      return false;
    return listen (fd_, 8) == 0;
  }

private:
  int fd_;
};

bool
can_listen (const sockaddr_in &sa)
{
  Listener l;
  return l.start (sa);
}
