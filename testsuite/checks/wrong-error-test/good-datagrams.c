/* An empty datagram is one: 0 says nothing about the peer.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
serve (const struct sockaddr *sa, socklen_t len)
{
  char buf[512];
  int fd = socket (AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, sa, len) < 0)
    {
      close (fd);
      return -1;
    }
  for (;;)
    {
      ssize_t n = recv (fd, buf, sizeof buf, 0);
      if (n < 0)
	break;
      fwrite (buf, 1, (size_t) n, stdout);
    }
  close (fd);
  return 0;
}

int
from_anybody (int fd)
{
  char buf[512];
  ssize_t n;
  while ((n = recvfrom (fd, buf, sizeof buf, 0, NULL, NULL)) >= 0)
    fwrite (buf, 1, (size_t) n, stdout);
  return -1;
}
