/* chmod after bind, and it says: everybody.  */
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
log_socket (const struct sockaddr_un *sa)
{
  int fd = socket (AF_UNIX, SOCK_DGRAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 /* expect: exposed-local-server */
      || chmod (sa->sun_path, 0777) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
