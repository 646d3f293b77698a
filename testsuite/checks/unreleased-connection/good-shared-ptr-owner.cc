// The object that owns the descriptor is shared and kept in a map.
#include <map>
#include <memory>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

class Session
{
public:
  explicit Session (int fd) : fd_ (fd) {}
  ~Session () { close (fd_); }
  Session (const Session &) = delete;
  Session &operator= (const Session &) = delete;

private:
  int fd_;
};

class Hub
{
public:
  bool take (int lfd, const std::string &name)
  {
    int fd = accept (lfd, nullptr, nullptr);
    if (fd < 0)
      return false;
    sessions_[name] = std::make_shared<Session> (fd);
    return true;
  }

private:
  std::map<std::string, std::shared_ptr<Session>> sessions_;
};

bool
welcome (Hub &hub, int lfd)
{
  return hub.take (lfd, "guest");
}
