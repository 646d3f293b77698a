// A class that collects settings, opens late, and hands out ownership.
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

class Server
{
public:
  explicit Server (int fd) : fd_ (fd) {}
  Server (const Server &) = delete;
  Server &operator= (const Server &) = delete;
  virtual ~Server () { close (fd_); }

private:
  int fd_;
};

class Builder
{
public:
  Builder &backlog (int n)
  {
    backlog_ = n;
    return *this;
  }

  std::unique_ptr<Server> open (const sockaddr_in &sa) const
  {
    int fd = socket (AF_INET, SOCK_STREAM, 0);
    if (fd < 0)
      return nullptr;
    if (bind (fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0
        || listen (fd, backlog_) < 0)
      {
        close (fd);
        return nullptr;
      }
    return std::make_unique<Server> (fd);
  }

private:
  int backlog_ = 5;
};

std::unique_ptr<Server>
make (const sockaddr_in &sa)
{
  return Builder ().backlog (64).open (sa);
}
