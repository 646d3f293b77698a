/* shutdown of one direction leaves the other one open.  */
#include <sys/socket.h>
#include <unistd.h>

int
linger (int lfd)
{
  char buf[256];
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (send (fd, "bye\n", 4, MSG_NOSIGNAL) == 4 && shutdown (fd, SHUT_WR) == 0)
    while (recv (fd, buf, sizeof buf, 0) > 0)
      continue;
  close (fd);
  return 0;
}
