/* The order that works.  */
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

int
refuse (int lfd)
{
  int ok;
  int c = accept (lfd, NULL, NULL);
  if (c < 0)
    return -1;
  ok = send (c, "bye\n", 4, MSG_NOSIGNAL) == 4;
  close (c);
  return ok ? 0 : -1;
}
