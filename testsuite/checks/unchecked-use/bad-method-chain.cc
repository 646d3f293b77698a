// In C++ the same: a length that may be negative makes a string.
#include <string>
#include <sys/socket.h>

std::string
receive_text (int fd)
{
  char buf[512];
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  return std::string (buf, n); // expect: unchecked-use
}
