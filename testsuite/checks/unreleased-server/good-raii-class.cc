// A class whose destructor closes: every exit is covered, exceptions too.
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace
{
class Socket
{
public:
  explicit Socket (int fd) : fd_ (fd)
  {
    if (fd < 0)
      throw std::system_error (errno, std::generic_category ());
  }
  ~Socket () { close (fd_); }
  Socket (const Socket &) = delete;
  Socket &operator= (const Socket &) = delete;
  int get () const { return fd_; }

private:
  int fd_;
};
}

int
count_clients (const sockaddr_in &sa, int limit)
{
  Socket listener (socket (AF_INET, SOCK_STREAM, 0));
  if (bind (listener.get (), reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0)
    throw std::system_error (errno, std::generic_category (), "bind");
  if (listen (listener.get (), limit) < 0)
    return -1;
  int n = 0;
  while (n < limit)
    {
      Socket client (accept (listener.get (), nullptr, nullptr));
      n++;
    }
  return n;
}
