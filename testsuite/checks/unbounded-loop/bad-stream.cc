// C++: a count in a class, read by a method.
#include <cstdint>
#include <sys/socket.h>

void step ();

class Session
{
  int fd;
  std::uint32_t count = 0;
  bool fetch () { return recv (fd, &count, sizeof count, MSG_WAITALL) == sizeof count; }
public:
  explicit Session (int s) : fd (s) {}
  void run ();
};

void
Session::run ()
{
  if (!fetch ())
    return;
  for (std::uint32_t k = 0; k < count; ++k) // expect: unbounded-loop; offer: count <= LIMIT
    step ();
}
