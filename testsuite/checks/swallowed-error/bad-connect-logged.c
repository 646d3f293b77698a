/* There is nobody at the other end.  */
#include <stdio.h>
#include <sys/socket.h>
#include <syslog.h>
#include <unistd.h>

int
ask (int fd, const struct sockaddr *sa, socklen_t len, char *answer)
{
  int rc = connect (fd, sa, len);
  if (rc) /* expect: swallowed-error */
    syslog (LOG_ERR, "connect: %m");
  if (send (fd, "hello\n", 6, 0) != 6)
    return -1;
  return recv (fd, answer, 64, 0) > 0 ? 0 : -1;
}
