/* Who fails goes on with another one, waits, ends, or looks why.  */
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

int
join (const struct addrinfo *list)
{
  for (const struct addrinfo *a = list; a; a = a->ai_next)
    {
      int fd = socket (a->ai_family, a->ai_socktype, a->ai_protocol);
      if (fd < 0)
	continue;
      if (connect (fd, a->ai_addr, a->ai_addrlen) == 0)
	return fd;
      close (fd);
    }
  return -1;
}

int
tell_all (const int *fds, size_t n)
{
  int sent = 0;
  for (size_t k = 0; k < n; k++)
    {
      if (send (fds[k], "x", 1, MSG_NOSIGNAL) < 0)
	continue;
      sent++;
    }
  return sent;
}

int
join_at_last (const struct sockaddr *a, socklen_t n)
{
  for (;;)
    {
      int fd = socket (a->sa_family, SOCK_STREAM, 0);
      if (fd < 0)
	return -1;
      if (connect (fd, a, n) == 0)
	return fd;
      close (fd);
      sleep (1);
    }
}

int
join_soon (const struct sockaddr *a, socklen_t n)
{
  for (int tries = 0; tries < 5; tries++)
    {
      int fd = socket (a->sa_family, SOCK_STREAM, 0);
      if (fd < 0)
	return -1;
      if (connect (fd, a, n) == 0)
	return fd;
      close (fd);
    }
  return -1;
}

int
send_all (int fd, const char *text, size_t left)
{
  while (left > 0)
    {
      ssize_t n = send (fd, text, left, MSG_NOSIGNAL);
      if (n < 0 && errno == EINTR)
	continue;
      if (n < 0)
	return -1;
      text += n;
      left -= (size_t) n;
    }
  return 0;
}

void
watch (struct pollfd *fds, nfds_t n)
{
  for (;;)
    {
      int ready = poll (fds, n, -1);
      if (ready < 0 && errno != EINTR)
	return;
      if (ready < 0)
	continue;
      if (fds[0].revents)
	return;
    }
}

/* The set is another one each time.  */
void
ask_all (struct pollfd *fds, nfds_t n)
{
  for (nfds_t k = 0; k < n; k++)
    {
      if (poll (&fds[k], 1, 0) < 0)
	continue;
      fds[k].events = 0;
    }
}
