// An object that goes with its members: the socket's number beside a string is nobody's.
#include <string>
#include <sys/socket.h>
#include <unistd.h>

struct Connection
{
  int fd = -1;
  int error = 0;
  std::string why;
};

static Connection
dial ()
{
  Connection c;
  c.fd = ::socket (AF_INET, SOCK_STREAM, 0);
  if (c.fd < 0)
    {
      c.error = 1;
      c.why = "no socket";
    }
  return c;
}

bool
greet (const struct sockaddr *to, socklen_t n)
{
  Connection c = dial ();
  if (c.error)
    return false;
  if (::connect (c.fd, to, n) < 0)
    return false; // expect: unreleased-connection
  bool ok = ::send (c.fd, "hello", 5, 0) == 5;
  ::close (c.fd);
  return ok;
}
