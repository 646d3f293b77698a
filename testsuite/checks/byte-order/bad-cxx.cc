// options: -fplugin-arg-gimlet-checks=byte-order
// The same in C++.
#include <cstring>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>

class Server
{
public:
  explicit Server (int fd) : fd_ (fd) {}
  bool listen (const std::string &port);
  bool listen_local ();

private:
  int fd_;
};

bool
Server::listen (const std::string &port)
{
  sockaddr_in6 a{};
  a.sin6_family = AF_INET6;
  a.sin6_port = static_cast<in_port_t> (std::stoi (port)); // expect: byte-order
  return bind (fd_, reinterpret_cast<sockaddr *> (&a), sizeof a) == 0;
}

bool
Server::listen_local ()
{
  sockaddr_in a;
  std::memset (&a, 0, sizeof a);
  a.sin_family = AF_INET;
  a.sin_port = htons (8080);
  a.sin_addr.s_addr = INADDR_LOOPBACK; // expect: byte-order
  return bind (fd_, reinterpret_cast<sockaddr *> (&a), sizeof a) == 0;
}
