/* The table does not grow, and the connection that should go there is lost.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int *
grow (int lfd, int *fds, int *n)
{
  int *more;
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return fds;
  more = realloc (fds, (size_t) (*n + 1) * sizeof *fds);
  if (!more)
    return fds; /* expect: unreleased-connection */
  more[(*n)++] = fd;
  return more;
}
