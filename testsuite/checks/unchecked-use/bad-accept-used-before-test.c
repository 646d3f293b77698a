/* accept fails under load; the reply then goes to descriptor -1.  */
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

int
refuse (int lfd)
{
  int ok;
  int c = accept (lfd, NULL, NULL);
  ok = send (c, "busy\n", 5, MSG_NOSIGNAL) == 5; /* expect: unchecked-use */
  close (c);
  return ok;
}
