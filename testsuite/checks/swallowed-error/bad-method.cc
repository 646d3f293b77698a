// Streams and members.
#include <cerrno>
#include <cstring>
#include <iostream>
#include <sys/socket.h>
#include <unistd.h>

class Server
{
public:
  explicit Server (int socket) : fd (socket) {}
  int
  start (const sockaddr *sa, socklen_t len)
  {
    if (::bind (fd, sa, len) < 0) // expect: swallowed-error
      std::cerr << "bind: " << std::strerror (errno) << std::endl;
    return ::listen (fd, 16);
  }

private:
  int fd;
};

int
start (int socket, const sockaddr *sa, socklen_t len)
{
  Server s (socket);
  return s.start (sa, len);
}
