/* -1 becomes SIZE_MAX on its way to send or memcpy.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

int
echo_once (int fd)
{
  char buf[1024];
  ssize_t n = read (fd, buf, sizeof buf);
  if (send (fd, buf, n, MSG_NOSIGNAL) != n) /* expect: unchecked-use */
    return -1;
  return 0;
}

void
peek (int fd, char *out)
{
  char head[16];
  ssize_t n = recv (fd, head, sizeof head, MSG_PEEK);
  memcpy (out, head, n); /* expect: unchecked-use */
}
