/* Stored for others, or given by others: tested there.  */
#include <sys/socket.h>

struct server
{
  int fd;
};

int
server_make (struct server *s)
{
  s->fd = socket (AF_INET, SOCK_STREAM, 0);
  return s->fd;
}

int
server_listen (struct server *s, int backlog)
{
  return listen (s->fd, backlog);
}
