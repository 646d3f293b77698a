/* A datagram socket sends and receives at once, and may be connected again.  */
#include <sys/socket.h>
#include <unistd.h>

int
ask (const struct sockaddr *a, const struct sockaddr *b, socklen_t len, char *buf, size_t n)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0), bad;
  if (fd < 0)
    return -1;
  bad = sendto (fd, "?", 1, 0, a, len) != 1 || recvfrom (fd, buf, n, 0, NULL, NULL) < 0
	|| connect (fd, a, len) != 0 || send (fd, "?", 1, 0) != 1 || connect (fd, b, len) != 0
	|| write (fd, "?", 1) != 1 || read (fd, buf, n) < 0;
  close (fd);
  return bad ? -1 : 0;
}

int
bound (const struct sockaddr *a, socklen_t len, char *buf, size_t n)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0), bad;
  if (fd < 0)
    return -1;
  bad = bind (fd, a, len) != 0 || recv (fd, buf, n, 0) < 0 || read (fd, buf, n) < 0;
  close (fd);
  return bad ? -1 : 0;
}
