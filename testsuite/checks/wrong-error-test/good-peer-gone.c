/* The end is noticed: by 0, by what is left, by whoever gets the amount.  */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int feed (const char *data, ssize_t n);

int
copy (int fd)
{
  char buf[512];
  ssize_t n;
  while ((n = recv (fd, buf, sizeof buf, 0)) > 0)
    fwrite (buf, 1, (size_t) n, stdout);
  return n < 0 ? -1 : 0;
}

int
all (int fd, char *buf, size_t want)
{
  size_t have = 0;
  while (have < want)
    {
      ssize_t n = recv (fd, buf + have, want - have, 0);
      if (n < 0 && errno == EINTR)
	continue;
      if (n <= 0)
	return -1;
      have += (size_t) n;
    }
  return 0;
}

int
told_to_others (int fd)
{
  char buf[512];
  ssize_t n;
  do
    {
      n = recv (fd, buf, sizeof buf, 0);
      if (n < 0)
	return -1;
    }
  while (feed (buf, n) == 0);
  return 0;
}

/* An event counter never ends.  */
uint64_t
drain (int eventfd)
{
  uint64_t total = 0, one;
  for (;;)
    {
      if (read (eventfd, &one, sizeof one) < 0)
	return total;
      total += one;
    }
}

int
once_more_if_interrupted (int fd, char *buf, size_t size)
{
  ssize_t n;
  do
    n = recv (fd, buf, size, 0);
  while (n == -1 && errno == EINTR);
  return (int) n;
}
