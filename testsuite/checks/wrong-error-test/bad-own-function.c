/* The program's own functions have their ways of failing, too.  */
#include <sys/socket.h>
#include <unistd.h>

static int
dial (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, sa, len) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

static int
prepare (int fd)
{
  if (listen (fd, 8) < 0)
    return -1;
  return 0;
}

int
talk (const struct sockaddr *sa, socklen_t len)
{
  int fd = dial (sa, len);
  if (fd > 0) /* expect: wrong-error-test */
    {
      close (fd);
      return 0;
    }
  return -1;
}

int
serve (int fd)
{
  if (prepare (fd) > 0) /* expect: wrong-error-test */
    return -1;
  return 0;
}
