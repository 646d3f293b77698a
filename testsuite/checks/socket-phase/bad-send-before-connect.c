/* A stream that was never connected.  */
#include <sys/socket.h>
#include <unistd.h>

int
report (const char *text, size_t n)
{
  ssize_t sent;
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  sent = send (fd, text, n, MSG_NOSIGNAL); /* expect: socket-phase */
  close (fd);
  return sent == (ssize_t) n ? 0 : -1;
}
