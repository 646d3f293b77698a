// In a method, behind a reference, in a range for.
#include <netinet/in.h>
#include <sys/socket.h>
#include <utility>
#include <vector>

class Broadcaster
{
public:
  explicit Broadcaster (std::vector<int> fds) : fds_ (std::move (fds)) {}
  void say (const char *text, size_t len);

private:
  std::vector<int> fds_;
};

void
Broadcaster::say (const char *text, size_t len)
{
  for (int fd : fds_)
    send (fd, text, len, MSG_NOSIGNAL); // expect: unchecked-error
}
