/* A heap node takes the socket and goes into the caller's list.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct peer
{
  struct peer *next;
  int fd;
};

struct hub
{
  struct peer *peers;
  int lfd;
};

int
hub_accept (struct hub *hub)
{
  struct peer *p;
  int fd = accept (hub->lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  p = malloc (sizeof *p);
  if (p == NULL)
    {
      close (fd);
      return -1;
    }
  p->fd = fd;
  p->next = hub->peers;
  hub->peers = p;
  return 0;
}
