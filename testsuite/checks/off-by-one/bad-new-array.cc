// new char[n] has no element n.
#include <sys/socket.h>

char *
receive_text (int fd, unsigned long n)
{
  char *p = new char[n];
  if (recv (fd, p, n, MSG_WAITALL) != static_cast<long> (n))
    {
      delete[] p;
      return nullptr;
    }
  p[n] = '\0'; // expect: off-by-one; offer: n - 1
  return p;
}
