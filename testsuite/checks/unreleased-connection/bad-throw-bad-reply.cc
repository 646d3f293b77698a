// A protocol error is thrown over an open connection.
#include <cstring>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

int
smtp_connect (const sockaddr_in &peer)
{
  char reply[512];
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, reinterpret_cast<const sockaddr *> (&peer), sizeof peer) < 0)
    {
      close (fd);
      return -1;
    }
  ssize_t n = recv (fd, reply, sizeof reply, 0);
  if (n < 3 || std::memcmp (reply, "220", 3) != 0)
    throw std::runtime_error ("unexpected greeting"); // expect: unreleased-connection
  return fd;
}
