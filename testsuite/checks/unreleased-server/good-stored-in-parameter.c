/* The caller's struct has it, even where a later step fails.  */
#include <sys/socket.h>
#include <unistd.h>

struct server
{
  int fd;
  int running;
};

int
server_open (struct server *s, const struct sockaddr *sa, socklen_t len)
{
  s->fd = socket (sa->sa_family, SOCK_STREAM, 0);
  if (s->fd < 0)
    return -1;
  if (bind (s->fd, sa, len) < 0)
    return -2;
  if (listen (s->fd, 10) < 0)
    return -3;
  s->running = 1;
  return 0;
}

void
server_shut (struct server *s)
{
  if (s->fd >= 0)
    close (s->fd);
  s->fd = -1;
}
