/* What GCC makes one comparison of: the great and the negative are refused alike.  */
#include <sys/socket.h>
#include <unistd.h>

struct header { int kind, length; };

int take (struct header *);

int
negative_or_great (int fd)
{
  struct header h;
  ssize_t n = recv (fd, &h, sizeof h, 0);
  if (n < 0 || n > sizeof h)
    return -1;
  if (n == 0)
    return 0;
  return take (&h);
}

int
narrower (int fd)
{
  struct header h;
  int n = recv (fd, &h, sizeof h, 0);
  if (n <= 0 || n >= 9)
    return -1;
  return take (&h);
}

int
between (int fd)
{
  struct header h;
  int n = recv (fd, &h, sizeof h, 0);
  if (n >= 1 && n <= 8)
    return take (&h);
  return -1;
}
