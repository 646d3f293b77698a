/* Whoever prepares once more, or goes on without, uses nothing that failed.  */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
other_address (int fd, const struct sockaddr *a, const struct sockaddr *b, socklen_t len)
{
  if (bind (fd, a, len) < 0)
    {
      perror ("bind");
      if (bind (fd, b, len) < 0)
	return -1;
    }
  return listen (fd, 3);
}

/* The source address is a wish.  */
int
from (int fd, const struct sockaddr *source, const struct sockaddr *to, socklen_t len)
{
  if (bind (fd, source, len) < 0)
    perror ("bind");
  if (connect (fd, to, len) < 0)
    return -1;
  return send (fd, "x", 1, 0) == 1;
}

int
in_progress (int fd, const struct sockaddr *to, socklen_t len)
{
  if (connect (fd, to, len) < 0)
    {
      if (errno != EINPROGRESS)
	return -1;
      printf ("connecting\n");
    }
  return send (fd, "x", 1, MSG_DONTWAIT) == 1;
}

int
until_it_works (int fd, const struct sockaddr *to, socklen_t len)
{
  while (connect (fd, to, len) < 0)
    {
      perror ("connect");
      sleep (1);
    }
  return send (fd, "x", 1, 0) == 1;
}
