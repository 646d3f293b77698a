// Lengths tested before they become sizes.
#include <string>
#include <sys/socket.h>
#include <vector>

std::string
receive_text (int fd)
{
  char buf[512];
  const auto n = recv (fd, buf, sizeof buf, 0);
  return n > 0 ? std::string (buf, static_cast<std::size_t> (n)) : std::string ();
}

bool
append (int fd, std::vector<char> &out)
{
  char buf[512];
  const ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n <= 0)
    return false;
  out.insert (out.end (), buf, buf + n);
  return true;
}
