// unique_ptr with a deleter that closes.
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

struct Listener
{
  int fd;
};

struct CloseListener
{
  void operator() (Listener *l) const
  {
    if (l->fd >= 0)
      close (l->fd);
    delete l;
  }
};

using ListenerPtr = std::unique_ptr<Listener, CloseListener>;

ListenerPtr
make_listener (const sockaddr_in &sa)
{
  ListenerPtr l (new Listener{ socket (AF_INET, SOCK_STREAM, 0) });
  if (l->fd < 0)
    return nullptr;
  if (bind (l->fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0)
    return nullptr;
  if (listen (l->fd, 10) < 0)
    return nullptr;
  return l;
}
