/* Calls that open nothing and bring nothing, made again and again with the same arguments.  */
#include <poll.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

void
watch (struct pollfd *fds, nfds_t n)
{
  for (;;)
    {
      int ready = poll (fds, n, -1); /* expect: endless-retry */
      if (ready < 0)
	continue;
      if (fds[0].revents)
	return;
    }
}

struct loop
{
  int running;
  struct pollfd fds[4];
};

void
watch_all (struct loop *loop)
{
  while (loop->running)
    {
      if (poll (loop->fds, 4, 1000) < 0) /* expect: endless-retry */
	continue;
      loop->running = loop->fds[0].revents == 0;
    }
}

int
join (const struct sockaddr *a, socklen_t n)
{
  for (;;)
    {
      int fd = socket (a->sa_family, SOCK_STREAM, 0);
      if (fd < 0)
	return -1;
      if (connect (fd, a, n) == 0) /* expect: endless-retry */
	return fd;
      close (fd);
    }
}

int
send_all (int fd, const char *text, size_t left)
{
  while (left > 0)
    {
      ssize_t n = send (fd, text, left, MSG_NOSIGNAL); /* expect: endless-retry */
      if (n < 0)
	continue;
      text += n;
      left -= (size_t) n;
    }
  return 0;
}
