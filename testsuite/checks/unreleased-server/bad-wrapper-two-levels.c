/* Two static helpers open the listener; their caller loses it.  */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int
bound_socket (const char *host, unsigned short port)
{
  struct sockaddr_in sa;
  int fd;
  memset (&sa, 0, sizeof sa);
  sa.sin_family = AF_INET;
  sa.sin_port = htons (port);
  if (inet_pton (AF_INET, host, &sa.sin_addr) != 1)
    return -1;
  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

static int
listener (const char *host, unsigned short port)
{
  int fd = bound_socket (host, port);
  if (fd >= 0 && listen (fd, 8) < 0)
    {
      close (fd);
      fd = -1;
    }
  return fd;
}

int
handle_one (const char *host)
{
  int lfd = listener (host, 7000);
  if (lfd < 0)
    return -1;
  int c = accept (lfd, NULL, NULL);
  if (c < 0)
    return -1; /* expect: unreleased-server */
  close (c);
  close (lfd);
  return 0;
}
