// The handler logs and returns; the listener of the try block is lost.
#include <cstdio>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

static void
require (int result, const char *what)
{
  if (result < 0)
    throw std::runtime_error (what);
}

int
open_control_port (const sockaddr_in &sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  try
    {
      require (bind (fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa), "bind");
      require (listen (fd, 4), "listen");
    }
  catch (const std::runtime_error &e)
    {
      std::fprintf (stderr, "%s failed\n", e.what ());
      return -1; // expect: unreleased-server
    }
  return fd;
}
