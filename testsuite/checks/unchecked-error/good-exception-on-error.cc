// The result goes into a condition that throws.
#include <cerrno>
#include <sys/socket.h>
#include <system_error>

template <typename T>
T
check (T r, const char *what)
{
  if (r < 0)
    throw std::system_error (errno, std::generic_category (), what);
  return r;
}

void
serve (int fd, int peer, const sockaddr *sa, socklen_t len)
{
  check (bind (fd, sa, len), "bind");
  check (listen (fd, 5), "listen");
  auto sent = check (send (peer, "", 0, MSG_NOSIGNAL), "send");
  static_cast<void> (sent);
}
