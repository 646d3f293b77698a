// A factory gives a listening socket back in an object: whoever gets it forgets it.
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

struct Endpoint
{
  int fd = -1;
  bool listening = false;
  static Endpoint listen_on (unsigned short port);
};

Endpoint
Endpoint::listen_on (unsigned short port)
{
  Endpoint e;
  struct sockaddr_in a;
  std::memset (&a, 0, sizeof a);
  a.sin_family = AF_INET;
  a.sin_port = htons (port);
  a.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  e.fd = ::socket (AF_INET, SOCK_STREAM, 0);
  if (e.fd < 0)
    return e;
  if (::bind (e.fd, (struct sockaddr *) &a, sizeof a) < 0 || ::listen (e.fd, 5) < 0)
    {
      ::close (e.fd);
      e.fd = -1;
      return e;
    }
  e.listening = true;
  return e;
}

int
serve_one (unsigned short port)
{
  Endpoint e = Endpoint::listen_on (port);
  if (!e.listening)
    return -1;
  int c = ::accept (e.fd, nullptr, nullptr);
  if (c < 0)
    return -1; // expect: unreleased-server
  ::close (c);
  ::close (e.fd);
  return 0;
}
