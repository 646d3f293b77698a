// std::string's element at size () exists: it is the terminator.
#include <array>
#include <string>
#include <sys/socket.h>

std::string
receive_word (int fd)
{
  std::array<char, 1500> buf;
  const ssize_t n = recv (fd, buf.data (), buf.size () - 1, 0);
  if (n <= 0)
    return std::string ();
  buf[static_cast<std::size_t> (n)] = 0;
  return buf.data ();
}

bool
ends_there (const std::string &s)
{
  return s[s.size ()] == '\0';
}
