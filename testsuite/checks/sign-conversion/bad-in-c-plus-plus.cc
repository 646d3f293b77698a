/* new[] takes a size, too.  */
#include <sys/socket.h>
#include <unistd.h>

char *
fetch (int fd)
{
  int n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return nullptr;
  if (n > 4096)
    return nullptr;
  return new char[static_cast<unsigned long> (n)]; /* expect: sign-conversion; offer: n >= 0 */
}
