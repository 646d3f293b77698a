/* Closes on failure only, and says so by its result.  */
#include <sys/socket.h>
#include <unistd.h>

static int
handshake (int fd)
{
  char c;
  if (recv (fd, &c, 1, 0) != 1 || c != 'H')
    {
      close (fd);
      return -1;
    }
  return 0;
}

int
serve_one (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (handshake (fd) < 0)
    return -1;
  if (send (fd, "ok\n", 3, MSG_NOSIGNAL) != 3)
    {
      close (fd);
      return -1;
    }
  close (fd);
  return 0;
}
