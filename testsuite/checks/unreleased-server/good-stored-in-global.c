/* A global keeps it for the life of the program.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static int listen_fd = -1;

int
server_init (const struct sockaddr_in *sa)
{
  listen_fd = socket (AF_INET, SOCK_STREAM, 0);
  if (listen_fd < 0)
    return -1;
  if (bind (listen_fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    return -1;
  return listen (listen_fd, 5);
}

void
server_done (void)
{
  if (listen_fd >= 0)
    close (listen_fd);
  listen_fd = -1;
}
