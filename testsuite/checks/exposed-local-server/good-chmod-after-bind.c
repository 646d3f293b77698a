/* Narrowed before listen(): nobody can have connected.  */
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int
admin_socket (const struct sockaddr_un *sa)
{
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0
      || chmod (sa->sun_path, S_IRUSR | S_IWUSR) < 0 || listen (fd, 1) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
