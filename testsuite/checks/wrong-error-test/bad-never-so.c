/* bind, listen and setuid give back 0 or -1: a test for more than 0 never holds.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
serve (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) > 0) /* expect: wrong-error-test */
    return -1;
  if (listen (fd, 8) == 1) /* expect: wrong-error-test, socket-phase */
    return -1;
  return 0;
}

int
drop (uid_t user)
{
  if (setuid (user) > 0) /* expect: wrong-error-test */
    return -1;
  return 0;
}
