/* What a neighbour does for its own socket does nothing for this one.  */
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static const struct sockaddr_un guarded = { .sun_family = AF_UNIX, .sun_path = "/run/pump/keeper" };
static const struct sockaddr_un plain = { .sun_family = AF_UNIX, .sun_path = "/run/pump/gauge" };

int
open_keeper (void)
{
  int fd = socket (AF_UNIX, SOCK_STREAM, 0), status;
  mode_t before;
  if (fd < 0)
    return -1;
  before = umask (0177);
  status = bind (fd, (const struct sockaddr *) &guarded, sizeof guarded);
  umask (before);
  if (status < 0 || chmod (guarded.sun_path, 0600) < 0 || listen (fd, 4) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
open_gauge (void)
{
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) &plain, sizeof plain) < 0 /* expect: exposed-local-server */
      || listen (fd, 4) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
