// Exceptions say what failed, and the order is right.
#include <grp.h>
#include <stdexcept>
#include <unistd.h>

class Rights
{
public:
  Rights (uid_t user, gid_t group)
  {
    check (::setgroups (0, nullptr), "setgroups");
    check (::setgid (group), "setgid");
    check (::setuid (user), "setuid");
  }

private:
  static void
  check (int rc, const char *what)
  {
    if (rc != 0)
      throw std::runtime_error (what);
  }
};

int
main ()
{
  Rights r (1000, 1000);
}
