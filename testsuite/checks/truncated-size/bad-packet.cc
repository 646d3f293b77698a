// C++: a member of 16 bits.
#include <cstdint>
#include <sys/socket.h>

struct Packet
{
  std::uint16_t length = 0;
  char *data = nullptr;
  bool load (int fd)
  {
    std::uint64_t n;
    if (recv (fd, &n, sizeof n, MSG_WAITALL) != sizeof n)
      return false;
    length = static_cast<std::uint16_t> (n);
    data = new char[length]; // expect: truncated-size; offer: n <= UINT16_MAX
    return true;
  }
};

bool
load (int fd, Packet &p)
{
  return p.load (fd);
}
