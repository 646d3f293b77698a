// A lambda is a function like any other.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

bool
all_ports_free (const sockaddr_in *list, int count)
{
  auto is_free = [] (const sockaddr_in &sa) {
    int fd = socket (AF_INET, SOCK_STREAM, 0);
    if (fd < 0)
      return false;
    if (bind (fd, reinterpret_cast<const sockaddr *> (&sa), sizeof sa) < 0)
      return false; // expect: unreleased-server
    close (fd);
    return true;
  };
  for (int i = 0; i < count; i++)
    if (!is_free (list[i]))
      return false;
  return true;
}
