/* switch tests as well.  */
#include <sys/socket.h>
#include <sys/types.h>

enum { GONE, BROKEN, DATA };

int
receive (int fd, char *buf, size_t room)
{
  ssize_t n = recv (fd, buf, room - 1, 0);
  switch (n)
    {
    case -1:
      return BROKEN;
    case 0:
      return GONE;
    default:
      buf[n] = '\0';
      return DATA;
    }
}
