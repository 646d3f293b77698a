// Handed to a virtual method: its owner may be anybody.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

class Reactor
{
public:
  virtual ~Reactor () = default;
  virtual void adopt (int fd) = 0;
};

bool
publish (Reactor &reactor, const sockaddr_in &sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return false;
  if (bind (fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0 || listen (fd, 8) < 0)
    {
      close (fd);
      return false;
    }
  reactor.adopt (fd);
  return true;
}
