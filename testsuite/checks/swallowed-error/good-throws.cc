// An exception leaves the path, whoever throws it.
#include <iostream>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

void complain (const char *what);

class Server
{
public:
  explicit Server (int socket) : fd (socket) {}
  void
  start (const sockaddr *sa, socklen_t len)
  {
    if (::bind (fd, sa, len) < 0)
      {
	std::cerr << "bind" << std::endl;
	throw std::runtime_error ("bind");
      }
    if (::listen (fd, 16) < 0)
      complain ("listen");
    const int peer = ::accept (fd, nullptr, nullptr);
    if (peer < 0)
      throw std::runtime_error ("accept");
    ::close (peer);
  }

private:
  int fd;
};

void
start (int socket, const sockaddr *sa, socklen_t len)
{
  Server (socket).start (sa, len);
}
