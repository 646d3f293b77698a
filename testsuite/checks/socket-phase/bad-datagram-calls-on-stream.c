/* A stream has no datagrams to send somewhere, nor to tell where they came from.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
tell (const struct sockaddr_in *to)
{
  ssize_t n;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  n = sendto (fd, "x", 1, 0, (const struct sockaddr *) to, sizeof *to); /* expect: socket-phase */
  close (fd);
  return n == 1 ? 0 : -1;
}

int
hear (char *buf, size_t size, struct sockaddr_in *from)
{
  socklen_t len = sizeof *from;
  ssize_t n;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  n = recvfrom (fd, buf, size, 0, (struct sockaddr *) from, &len); /* expect: socket-phase */
  close (fd);
  return n < 0 ? -1 : 0;
}
