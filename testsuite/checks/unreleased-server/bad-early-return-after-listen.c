/* The error path of listen() forgets the socket.  */
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
start_echo (unsigned short port)
{
  struct sockaddr_in sa;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  memset (&sa, 0, sizeof sa);
  sa.sin_family = AF_INET;
  sa.sin_port = htons (port);
  sa.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0)
    {
      perror ("bind");
      close (fd);
      return -1;
    }
  if (listen (fd, 5) < 0)
    {
      perror ("listen");
      return -1; /* expect: unreleased-server */
    }
  return fd;
}
