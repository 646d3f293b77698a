/* 0 is a good descriptor, and -1 is not 0.  */
#include <errno.h>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

int
negated (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (!fd) /* expect: wrong-error-test */
    return -1;
  if (connect (fd, sa, len) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
equal (void)
{
  int fd = epoll_create1 (EPOLL_CLOEXEC);
  if (fd == 0) /* expect: wrong-error-test */
    return -errno;
  close (fd);
  return 0;
}

int
above (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (fd > 0) /* expect: wrong-error-test */
    {
      close (fd);
      return 0;
    }
  return -1;
}

int
at_least_one (int server)
{
  int peer = accept (server, NULL, NULL);
  if (peer >= 1) /* expect: wrong-error-test */
    close (peer);
  return 0;
}

int
as_truth (int fd)
{
  int copy = dup (fd);
  if (copy) /* expect: wrong-error-test */
    {
      close (copy);
      return 0;
    }
  return -1;
}
