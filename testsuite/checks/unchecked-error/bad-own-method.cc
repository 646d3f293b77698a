// Methods that say by false that something failed.
#include <sys/socket.h>
#include <unistd.h>

class Server
{
public:
  explicit Server (int socket) : fd (socket) {}
  bool
  start (const sockaddr *sa, socklen_t len)
  {
    if (::bind (fd, sa, len) < 0)
      return false;
    return ::listen (fd, 8) == 0;
  }

private:
  int fd;
};

void
run (int socket, const sockaddr *sa, socklen_t len)
{
  Server s (socket);
  s.start (sa, len); // expect: unchecked-error
}
