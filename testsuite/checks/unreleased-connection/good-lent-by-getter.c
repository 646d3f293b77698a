/* A descriptor that a getter lends, or a caller passes, is not ours to close.  */
#include <sys/socket.h>
#include <unistd.h>

struct session
{
  int fd;
  unsigned sent;
};

static int
session_fd (const struct session *s)
{
  return s->fd;
}

int
session_ping (struct session *s)
{
  int fd = session_fd (s);
  if (fd < 0)
    return -1;
  if (send (fd, "ping\n", 5, MSG_NOSIGNAL) != 5)
    return -1;
  s->sent++;
  return 0;
}

int
reply (int fd, const char *text, size_t len)
{
  return send (fd, text, len, MSG_NOSIGNAL) == (ssize_t) len ? 0 : -1;
}
