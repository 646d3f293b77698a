// A scope guard made of a lambda closes at the end of the block.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

template <typename F> class Guard
{
public:
  explicit Guard (F f) : f_ (std::move (f)) {}
  ~Guard () { f_ (); }
  Guard (const Guard &) = delete;
  Guard &operator= (const Guard &) = delete;

private:
  F f_;
};

bool
knock (const sockaddr_in &peer)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return false;
  Guard guard ([fd] { close (fd); });
  if (connect (fd, reinterpret_cast<const sockaddr *> (&peer), sizeof peer) < 0)
    return false;
  return send (fd, "knock", 5, MSG_NOSIGNAL) == 5;
}
