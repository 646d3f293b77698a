// The helper fills a reference; the caller drops it on the way out.
#include <cstddef>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace net
{
static bool
open_bound (int &fd, const sockaddr_in &sa)
{
  int s = socket (AF_INET, SOCK_DGRAM, 0);
  if (s < 0)
    return false;
  if (bind (s, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0)
    {
      close (s);
      return false;
    }
  fd = s;
  return true;
}
}

long
receive_one (const sockaddr_in &sa, char *buf, std::size_t room)
{
  int fd;
  if (!net::open_bound (fd, sa))
    return -1;
  ssize_t n = recvfrom (fd, buf, room, 0, nullptr, nullptr);
  if (n < 0)
    return -1; // expect: unreleased-server
  close (fd);
  return n;
}
