/* What recvmsg did not fill is cleared: the iovec bounds what came.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>

struct server { unsigned short room; char *packet; int fd; };

int
receive (struct server *s)
{
  struct iovec iov = { s->packet, s->room };
  struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1 };
  ssize_t n = recvmsg (s->fd, &msg, 0);
  if (n < 12)
    return -1;
  memset (s->packet + n, 0, (size_t) s->room - (size_t) n);
  return 0;
}
