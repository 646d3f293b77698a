/* listen's result overwrites bind's before anybody looked at it.  */
#include <netinet/in.h>
#include <sys/socket.h>

int
start (int fd, const struct sockaddr_in *sa)
{
  int ret;
  ret = bind (fd, (const struct sockaddr *) sa, sizeof *sa); /* expect: unchecked-error */
  ret = listen (fd, 16);
  if (ret < 0)
    return -1;
  return 0;
}
