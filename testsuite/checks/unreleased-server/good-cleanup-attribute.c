/* The compiler calls close_fd at every exit.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static void
close_fd (int *fd)
{
  if (*fd >= 0)
    close (*fd);
}

#define AUTO_FD __attribute__ ((cleanup (close_fd))) int

int
port_is_free (const struct sockaddr_in *sa)
{
  AUTO_FD fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    return 0;
  if (listen (fd, 1) < 0)
    return 0;
  return 1;
}
