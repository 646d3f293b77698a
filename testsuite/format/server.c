/* Defects whose place in the report testsuite/format/run.sh asserts.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
serve (const struct sockaddr_in *where)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) where, sizeof *where) != 0)
    {
      close (fd);
      return -1;
    }
  if (listen (fd, 5) != 0)
    return -1; /* the leak */
  close (fd);
  return 0;
}

int
careless (int fd, const struct sockaddr_in *where)
{
  bind (fd, (const struct sockaddr *) where, sizeof *where); /* the dropped result */
  return listen (fd, 5);
}
