/* A buffer is filled bit by bit.  */
#include <sys/socket.h>
#include <unistd.h>

int
fill (int fd)
{
  char buf[512];
  size_t got = 0;
  while (got < sizeof buf)
    {
      ssize_t n = recv (fd, buf + got, sizeof buf - got, 0);
      if (n <= 0)
	return -1;
      got += (size_t) n;
    }
  return buf[4];
}

int
fill_again (int fd)
{
  char buf[512], *p = buf;
  size_t left = sizeof buf;
  while (left > 0)
    {
      ssize_t n = recv (fd, p, left, 0);
      if (n <= 0)
	return -1;
      p += n;
      left -= (size_t) n;
    }
  return buf[4];
}
