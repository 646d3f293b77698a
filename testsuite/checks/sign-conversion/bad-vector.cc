// C++: a signed length sizes a container.
#include <cstdint>
#include <sys/socket.h>
#include <vector>

struct Reader
{
  int fd;
  std::int32_t length ()
  {
    std::int32_t n = 0;
    return recv (fd, &n, sizeof n, MSG_WAITALL) == sizeof n ? n : 0;
  }
};

char *
payload (Reader &r)
{
  std::int32_t n = r.length ();
  if (n > 4096)
    return nullptr;
  return new char[static_cast<std::size_t> (n)]; // expect: sign-conversion; offer: n >= 0
}
