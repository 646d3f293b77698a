/* A client makes no file.  */
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int
dial (const struct sockaddr_un *sa)
{
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
channel (int sv[2])
{
  return socketpair (AF_UNIX, SOCK_DGRAM, 0, sv);
}
