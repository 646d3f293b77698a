/* accept is repeated only where it gave nothing.  */
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

int
accept_retry (int lfd)
{
  int c;
  do
    c = accept (lfd, NULL, NULL);
  while (c < 0 && errno == EINTR);
  return c;
}

int
hang_up_on_one (int lfd)
{
  int c = accept_retry (lfd);
  if (c == -1)
    return -1;
  close (c);
  return 0;
}
