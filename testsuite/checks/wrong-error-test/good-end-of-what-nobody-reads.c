/* Whether anything came makes no difference: nobody reads it.  */
#include <sys/socket.h>
#include <unistd.h>

int
swallow (int fd)
{
  char byte;
  if (recv (fd, &byte, 1, 0) < 0)
    return -1;
  return 0;
}

int
until_it_closes (int fd)
{
  char rest[64];
  if (shutdown (fd, SHUT_WR) < 0 || recv (fd, rest, sizeof rest, 0) == -1)
    return -1;
  return close (fd);
}
