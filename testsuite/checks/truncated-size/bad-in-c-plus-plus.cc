/* static_cast does not make it better.  */
#include <sys/socket.h>
#include <unistd.h>

char *
block (int fd)
{
  unsigned long wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != sizeof wire)
    return nullptr;
  return new char[static_cast<unsigned short> (wire)]; /* expect: truncated-size */
}
