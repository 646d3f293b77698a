/* Something is done: a flag, a count, another value.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static int failures;

int
flag (int fd, const struct sockaddr *sa, socklen_t len)
{
  int ok = 1;
  if (connect (fd, sa, len) < 0)
    {
      perror ("connect");
      ok = 0;
    }
  if (ok)
    return send (fd, "x", 1, 0) == 1 ? 0 : -1;
  return -1;
}

int
count (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (connect (fd, sa, len) < 0)
    failures++;
  return failures ? -1 : send (fd, "x", 1, 0) == 1;
}

int
replaced (const struct sockaddr *sa, socklen_t len)
{
  int fd = socket (AF_INET6, SOCK_STREAM, 0);
  if (fd < 0)
    {
      perror ("IPv6");
      fd = socket (AF_INET, SOCK_STREAM, 0);
      if (fd < 0)
	return -1;
    }
  if (bind (fd, sa, len) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}
