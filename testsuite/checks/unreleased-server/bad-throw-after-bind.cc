// The exception flies, the descriptor stays.
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

int
make_listener (const sockaddr_in &sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    throw std::system_error (errno, std::generic_category (), "socket");
  if (bind (fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0)
    {
      int err = errno;
      close (fd);
      throw std::system_error (err, std::generic_category (), "bind");
    }
  if (listen (fd, 128) < 0)
    throw std::system_error (errno, std::generic_category (), "listen"); // expect: unreleased-server
  return fd;
}
