// A vector keeps them; push_back hands them on.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

class Daemon
{
public:
  ~Daemon ()
  {
    for (int fd : listeners_)
      close (fd);
  }
  bool add (const sockaddr_in &sa)
  {
    int fd = socket (AF_INET, SOCK_STREAM, 0);
    if (fd < 0)
      return false;
    if (bind (fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0
        || listen (fd, 16) < 0)
      {
        close (fd);
        return false;
      }
    listeners_.push_back (fd);
    return true;
  }

private:
  std::vector<int> listeners_;
};

bool
start_all (Daemon &d, const std::vector<sockaddr_in> &where)
{
  for (const auto &sa : where)
    if (!d.add (sa))
      return false;
  return true;
}
