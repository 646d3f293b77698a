// accept, recv and the like are cancellation points, not throwers: no leak on their
// exception edges.
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

struct Line
{
  std::string text;
  ~Line () {}
};

int
answer (int lfd)
{
  Line line;
  char buf[128];
  int fd = accept (lfd, nullptr, nullptr);
  if (fd < 0)
    return -1;
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n > 0)
    n = send (fd, buf, static_cast<size_t> (n), MSG_NOSIGNAL);
  close (fd);
  return n < 0 ? -1 : 0;
}
