/* Falls through the cases to the close that all share.  */
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

enum verdict { UP, DOWN, UNKNOWN };

enum verdict
check_peer (const struct sockaddr *sa, socklen_t len)
{
  enum verdict v;
  int fd = socket (sa->sa_family, SOCK_STREAM, 0);
  if (fd < 0)
    return UNKNOWN;
  switch (connect (fd, sa, len) == 0 ? 0 : errno)
    {
    case 0:
      v = UP;
      break;
    case ECONNREFUSED:
    case EHOSTUNREACH:
      v = DOWN;
      break;
    default:
      v = UNKNOWN;
    }
  close (fd);
  return v;
}
