/* The variable is emptied before the cleanup runs: the value is handed out.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static inline void
closep (int *fd)
{
  if (*fd >= 0)
    close (*fd);
}

static inline int
steal_fd (int *fd)
{
  int taken = *fd;
  *fd = -1;
  return taken;
}

int
open_listener (const struct sockaddr_in *sa)
{
  __attribute__ ((cleanup (closep))) int fd = -1;

  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    return -1;
  if (listen (fd, 32) < 0)
    return -1;
  return steal_fd (&fd);
}
