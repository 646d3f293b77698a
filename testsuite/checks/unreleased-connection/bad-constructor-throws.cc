// No destructor runs for an object whose constructor throws.
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

class Client
{
public:
  Client (const sockaddr *to, socklen_t len);
  ~Client () { ::close (fd_); }
  Client (const Client &) = delete;

private:
  int fd_;
};

Client::Client (const sockaddr *to, socklen_t len) : fd_ (::socket (AF_INET, SOCK_STREAM, 0))
{
  if (fd_ < 0)
    throw std::runtime_error ("socket");
  if (::connect (fd_, to, len) < 0)
    throw std::runtime_error ("connect"); // expect: unreleased-connection
}
