/* A static wrapper gives the error back; its caller drops it.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static int
bind_and_listen (int fd, const struct sockaddr_in *sa)
{
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    return -1;
  return listen (fd, 10);
}

int
open_service (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  bind_and_listen (fd, sa); /* expect: unchecked-error */
  return fd;
}
