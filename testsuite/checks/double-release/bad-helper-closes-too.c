/* The helper hangs up on errors, and so does its caller.  */
#include <sys/socket.h>
#include <unistd.h>

static int
answer (int fd)
{
  char c;
  if (recv (fd, &c, 1, 0) != 1)
    {
      close (fd);
      return -1;
    }
  return send (fd, &c, 1, MSG_NOSIGNAL) == 1;
}

int
serve_one (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  int r = answer (fd);
  close (fd); /* expect: double-release */
  return r;
}
