/* The goodbye goes out after the hanging up.  */
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

int
refuse (int lfd)
{
  int c = accept (lfd, NULL, NULL);
  if (c < 0)
    return -1;
  close (c);
  return send (c, "bye\n", 4, MSG_NOSIGNAL) == 4 ? 0 : -1; /* expect: use-after-release */
}
