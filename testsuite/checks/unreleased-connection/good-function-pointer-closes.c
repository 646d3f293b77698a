/* Closed through a table of operations: an indirect call, silence.  */
#include <sys/socket.h>
#include <unistd.h>

struct transport
{
  int (*open) (int domain, int type, int proto);
  int (*hangup) (int fd);
};

static const struct transport tcp = { socket, close };

int
open_and_check (const struct transport *t, const struct sockaddr *sa, socklen_t len)
{
  int fd = t ? t->open (AF_INET, SOCK_STREAM, 0) : tcp.open (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, sa, len) < 0)
    {
      (t ? t : &tcp)->hangup (fd);
      return -1;
    }
  return fd;
}

int
accept_and_drop (const struct transport *t, int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  return t->hangup (fd);
}
