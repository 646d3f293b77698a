// new char[n] has no element n.
#include <memory>
#include <sys/socket.h>

std::unique_ptr<char[]>
receive_text (int fd, std::size_t n)
{
  std::unique_ptr<char[]> owner (new char[n]);
  char *p = owner.get ();
  if (recv (fd, p, n, MSG_WAITALL) != static_cast<ssize_t> (n))
    return nullptr;
  p[n] = '\0'; // expect: off-by-one
  return owner;
}
