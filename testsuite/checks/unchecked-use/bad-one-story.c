/* What fails is too large as an index because it is unsigned: that nobody tested it is the defect,
   told once.  And what are two.  */
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
unsigned_index (int s)
{
  char buf[100];
  unsigned n = recv (s, buf, sizeof buf - 1, 0);
  buf[n] = 0; /* expect: unchecked-use */
  return buf[0];
}

/* Both ends of the index, which are mended apart.  */
void
two_ends (int fd)
{
  char buf[100];
  buf[read (fd, buf, sizeof buf)] = 0; /* expect: unchecked-use, off-by-one */
  puts (buf);
}

/* Two calls have failed.  */
int
two_calls (const struct sockaddr *a, socklen_t n)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  bind (fd, a, n); /* expect: unchecked-use, unchecked-error */
  return fd;
}
