/* A slot of a global table takes it.  */
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_CLIENTS 64

static struct pollfd clients[MAX_CLIENTS];
static unsigned nclients;

int
add_client (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (nclients == MAX_CLIENTS)
    {
      close (fd);
      return 0;
    }
  clients[nclients].fd = fd;
  clients[nclients].events = POLLIN;
  nclients++;
  return 1;
}

void
drop_client (unsigned i)
{
  close (clients[i].fd);
  clients[i] = clients[--nclients];
}
