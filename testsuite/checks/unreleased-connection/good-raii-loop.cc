// An owner object a client: `continue', `break', `return' and throw are all safe.
#include <cerrno>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

class Connection
{
public:
  explicit Connection (int listener) : fd_ (accept (listener, nullptr, nullptr)) {}
  Connection (const Connection &) = delete;
  Connection &operator= (const Connection &) = delete;
  ~Connection ()
  {
    if (fd_ >= 0)
      close (fd_);
  }
  bool ok () const { return fd_ >= 0; }
  ssize_t read (char *buf, size_t room) { return recv (fd_, buf, room, 0); }

private:
  int fd_;
};

long
serve (int lfd)
{
  long total = 0;
  char buf[256];
  for (;;)
    {
      Connection c (lfd);
      if (!c.ok ())
        {
          if (errno == EINTR)
            continue;
          return -1;
        }
      ssize_t n = c.read (buf, sizeof buf);
      if (n < 0)
        throw std::runtime_error ("read");
      if (n == 0)
        break;
      total += n;
    }
  return total;
}
