// The handler closes and throws on.
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

static void
require (bool ok, const char *what)
{
  if (!ok)
    throw std::runtime_error (what);
}

int
open_port (const sockaddr_in &sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  require (fd >= 0, "socket");
  try
    {
      require (bind (fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) == 0, "bind");
      require (listen (fd, 16) == 0, "listen");
    }
  catch (...)
    {
      close (fd);
      throw;
    }
  return fd;
}
