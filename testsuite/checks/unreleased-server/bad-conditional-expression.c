/* `?:' picks -1 over the socket: nobody holds it then.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
quick_listener (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    {
      close (fd);
      return -1;
    }
  return listen (fd, 10) == 0 ? fd : -1; /* expect: unreleased-server */
}
