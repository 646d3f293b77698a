// Members, references and `auto' change nothing.
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

class Connection
{
public:
  explicit Connection (int server)
  {
    fd = accept (server, nullptr, nullptr);
    if (!fd) // expect: wrong-error-test
      throw std::runtime_error ("accept");
  }
  ~Connection () { close (fd); }
  Connection (const Connection &) = delete;
  Connection &operator= (const Connection &) = delete;

private:
  int fd;
};

bool
ping (int fd)
{
  const auto n = send (fd, "ping", 4, 0);
  return n ? true : false; // expect: wrong-error-test
}

int
use (int server)
{
  Connection c (server);
  return 0;
}
