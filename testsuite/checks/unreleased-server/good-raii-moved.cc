// Moving hands the listener on; the moved-from object holds -1.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

class UniqueFd
{
public:
  UniqueFd () = default;
  explicit UniqueFd (int fd) : fd_ (fd) {}
  UniqueFd (UniqueFd &&o) noexcept : fd_ (std::exchange (o.fd_, -1)) {}
  UniqueFd &operator= (UniqueFd &&o) noexcept
  {
    std::swap (fd_, o.fd_);
    return *this;
  }
  ~UniqueFd ()
  {
    if (fd_ >= 0)
      close (fd_);
  }
  int get () const { return fd_; }
  explicit operator bool () const { return fd_ >= 0; }

private:
  int fd_ = -1;
};

UniqueFd
open_listener (const sockaddr_in &sa)
{
  UniqueFd fd (socket (AF_INET, SOCK_STREAM, 0));
  if (!fd)
    return UniqueFd ();
  if (bind (fd.get (), reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0
      || listen (fd.get (), 64) < 0)
    return UniqueFd ();
  return fd;
}

struct Service
{
  UniqueFd control;
};

bool
start (Service &service, const sockaddr_in &sa)
{
  UniqueFd fd = open_listener (sa);
  if (!fd)
    return false;
  service.control = std::move (fd);
  return true;
}
