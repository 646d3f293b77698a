// Methods and functions of an unnamed namespace are given what came in.
#include <cstdint>
#include <cstring>
#include <sys/socket.h>

namespace {

struct Frame
{
  std::uint8_t type;
  std::uint8_t length;
  char data[510];
};

char name[32];

void
keep (const Frame &f)
{
  std::memcpy (name, f.data, f.length); // expect: unbounded-copy; offer: f.length <= sizeof name
}

}

class Peer
{
  int fd;
  char title[16];
  void setTitle (const char *from, std::size_t n);

public:
  bool serve ();
};

void
Peer::setTitle (const char *from, std::size_t n)
{
  std::memcpy (title, from, n); // expect: unbounded-copy; offer: n <= sizeof title
}

bool
Peer::serve ()
{
  Frame f;
  if (recv (fd, &f, sizeof f, 0) < 2)
    return false;
  if (f.type == 1)
    keep (f);
  else
    setTitle (f.data, f.length);
  return true;
}
