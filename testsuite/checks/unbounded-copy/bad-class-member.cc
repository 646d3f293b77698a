/* A method fills a member array with as much as the peer says.  */
#include <sys/socket.h>
#include <unistd.h>

struct Session
{
  int fd;
  char buffer[2048];
  int fill ();
};

int
Session::fill ()
{
  unsigned short len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != sizeof len)
    return -1;
  return recv (fd, buffer, len, 0) <= 0 ? -1 : len; /* expect: unbounded-copy */
}
