// options: -fplugin-arg-gimlet-checks=partial-io
// Members and strings.
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

class Line
{
public:
  explicit Line (int socket) : fd (socket) {}
  void
  put (const std::string &text)
  {
    if (::send (fd, text.data (), text.size (), 0) < 0) // expect: partial-io
      throw std::runtime_error ("send");
  }

private:
  int fd;
};

void
greet (int fd)
{
  Line l (fd);
  l.put ("hello\n");
}
