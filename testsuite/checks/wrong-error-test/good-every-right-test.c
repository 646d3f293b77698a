/* Many ways to ask for the same.  */
#include <fcntl.h>
#include <netdb.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

int
a (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd == -1)
    return 1;
  return close (fd);
}

int
b (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd >= 0)
    return close (fd);
  return 1;
}

int
c (const char *path)
{
  int fd;
  if ((fd = open (path, O_RDONLY)) <= -1)
    return 1;
  return close (fd);
}

int
d (int fd)
{
  int copy = dup (fd);
  if (!~copy)
    return 1;
  return close (copy);
}

int
e (int fd)
{
  int copy = dup (fd);
  if (copy + 1 == 0)
    return 1;
  return close (copy);
}

int
f (int fd, const struct sockaddr *sa, socklen_t len)
{
  return bind (fd, sa, len) || listen (fd, 5) ? -1 : 0;
}

int
g (const char *host, struct addrinfo **out)
{
  return getaddrinfo (host, NULL, NULL, out) ? -1 : 0;
}

void *
h (size_t n)
{
  void *p = mmap (NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return p == MAP_FAILED ? NULL : p;
}

int
i (int fd, char *buf)
{
  size_t n = (size_t) read (fd, buf, 16);
  if (n == (size_t) -1)
    return -1;
  return (int) n;
}
