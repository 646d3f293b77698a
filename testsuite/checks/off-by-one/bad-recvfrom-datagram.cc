// A datagram as long as the buffer, in C++.
#include <string>
#include <sys/socket.h>

std::string
receive_word (int fd)
{
  char buf[1500];
  const ssize_t n = recvfrom (fd, buf, sizeof buf, 0, nullptr, nullptr);
  if (n <= 0)
    return std::string ();
  buf[n] = 0; // expect: off-by-one; offer: n < sizeof buf
  return buf;
}
