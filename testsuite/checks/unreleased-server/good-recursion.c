/* Tries the next port by calling itself; each level closes what it opened.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
bind_from (struct sockaddr_in *sa, unsigned short port, int tries)
{
  int fd;
  if (tries == 0)
    return -1;
  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  sa->sin_port = htons (port);
  if (bind (fd, (struct sockaddr *) sa, sizeof *sa) == 0)
    return fd;
  close (fd);
  return bind_from (sa, port + 1, tries - 1);
}
