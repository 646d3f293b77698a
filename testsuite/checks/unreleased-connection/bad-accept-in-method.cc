// The same with a leak that no exception is needed for.
#include <string>
#include <sys/socket.h>
#include <unistd.h>

class Door
{
public:
  explicit Door (int lfd) : lfd_ (lfd) {}
  virtual ~Door () = default;
  bool answer (const std::string &password);

protected:
  virtual void log (const char *what) = 0;

private:
  int lfd_;
};

bool
Door::answer (const std::string &password)
{
  char buf[64];
  int fd = accept (lfd_, nullptr, nullptr);
  if (fd < 0)
    return false;
  const ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n <= 0)
    {
      log ("silent");
      close (fd);
      return false;
    }
  if (password.compare (0, std::string::npos, buf, static_cast<size_t> (n)) != 0)
    {
      log ("wrong password");
      return false; // expect: unreleased-connection
    }
  close (fd);
  return true;
}
