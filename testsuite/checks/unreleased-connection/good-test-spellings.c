/* All the ways to spell `it is no descriptor'.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#define unlikely(x) __builtin_expect (!!(x), 0)

static int
invalid (int fd)
{
  return fd < 0;
}

int
spellings (void)
{
  int n = 0, fd;

  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (unlikely (fd == -1))
    return n;
  close (fd), n++;

  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (!(fd >= 0))
    return n;
  close (fd), n++;

  if ((fd = socket (AF_INET, SOCK_STREAM, 0)) > -1)
    close (fd), n++;

  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (invalid (fd))
    return n;
  close (fd), n++;

  fd = socket (AF_INET, SOCK_STREAM, 0);
  if (~fd == 0)
    return n;
  close (fd);
  return n + 1;
}
