/* 0 is a descriptor too: `if (fd > 0)' forgets to close it.  */
#include <sys/socket.h>
#include <unistd.h>

int
drop_one (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd == -1)
    return -1;
  if (fd > 0)
    close (fd);
  return 0; /* expect: unreleased-connection */
}
