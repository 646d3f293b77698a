// Lists and maps of numbers hold them.
#include <list>
#include <map>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

class Hub
{
public:
  ~Hub ()
  {
    for (int fd : waiting_)
      close (fd);
    for (const auto &p : named_)
      close (p.second);
  }

  bool take (int lfd)
  {
    int fd = accept (lfd, nullptr, nullptr);
    if (fd < 0)
      return false;
    waiting_.push_back (fd);
    return true;
  }

  bool name (int lfd, const std::string &who)
  {
    int fd = accept (lfd, nullptr, nullptr);
    if (fd < 0)
      return false;
    if (!named_.emplace (who, fd).second)
      {
        close (fd);
        return false;
      }
    return true;
  }

private:
  std::list<int> waiting_;
  std::map<std::string, int> named_;
};

bool
fill (Hub &hub, int lfd)
{
  return hub.take (lfd) && hub.name (lfd, "admin");
}
