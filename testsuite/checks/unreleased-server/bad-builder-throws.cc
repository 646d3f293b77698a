// A setting is found wrong once the socket is open.
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

class Builder
{
public:
  explicit Builder (int backlog) : backlog_ (backlog) {}
  int open (const sockaddr_in &sa) const;

private:
  int backlog_;
};

int
Builder::open (const sockaddr_in &sa) const
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0)
    {
      close (fd);
      return -1;
    }
  if (backlog_ <= 0)
    throw std::invalid_argument ("backlog"); // expect: unreleased-server
  if (listen (fd, backlog_) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
