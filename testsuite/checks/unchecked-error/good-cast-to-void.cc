// The same in C++: C casts, static_cast, std::ignore.
#include <sys/socket.h>
#include <tuple>
#include <unistd.h>

void
hang_up (int fd, const char *bye, size_t len)
{
  (void) send (fd, bye, len, MSG_NOSIGNAL | MSG_DONTWAIT);
  static_cast<void> (shutdown (fd, SHUT_WR));
  std::ignore = recv (fd, nullptr, 0, MSG_DONTWAIT);
  close (fd);
}
