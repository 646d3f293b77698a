// A guard that trusts its luck.
#include <stdexcept>
#include <unistd.h>

class Rights
{
public:
  Rights (uid_t user, gid_t group)
  {
    if (::setuid (user) != 0)
      throw std::runtime_error ("setuid");
    if (::setgid (group) != 0) // expect: privilege-drop
      throw std::runtime_error ("setgid");
  }
  void
  leave (gid_t group)
  {
    ::setegid (group); // expect: privilege-drop, unchecked-error
  }
};

int
main ()
{
  Rights r (1000, 1000);
  r.leave (1000);
}
