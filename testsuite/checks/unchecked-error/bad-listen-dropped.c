/* bind is checked, listen is not: a server that never hears anybody.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
open_server (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    {
      close (fd);
      return -1;
    }
  listen (fd, 5); /* expect: unchecked-error */
  return fd;
}
