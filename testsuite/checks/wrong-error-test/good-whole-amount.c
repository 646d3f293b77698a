/* Who asks for all of it has asked for failure, too.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct header { uint32_t length; };

int
exactly (int fd, struct header *h)
{
  if (recv (fd, h, sizeof *h, MSG_WAITALL) != sizeof *h)
    return -1;
  return 0;
}

int
exactly_four (int fd, uint32_t *word)
{
  if (read (fd, word, 4) == 4)
    return 0;
  return -1;
}

int
as_long_as_that (int fd, const char *text, size_t n)
{
  ssize_t done = write (fd, text, n);
  if ((size_t) done != n)
    return -1;
  return 0;
}

int
signed_length (int fd, const char *text, int n)
{
  if (send (fd, text, (size_t) n, 0) < n)
    return -1;
  return 0;
}

int
failure_first (int fd, struct header *h)
{
  ssize_t n = recv (fd, h, sizeof *h, 0);
  if (n < 0 || (size_t) n < sizeof *h)
    return -1;
  return 0;
}

int
more_than_a_few (int fd, char *buf, size_t size)
{
  int n = (int) recv (fd, buf, size, 0);
  if (n > 5)
    return buf[5];
  return -1;
}

int
at_least_nine (int fd, char *buf)
{
  ssize_t n = read (fd, buf, 16);
  if (n == 0)
    return -1;
  if (n < 9)
    return -1;
  return buf[8];
}
