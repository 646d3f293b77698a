/* -1 is more than any size: enough of what never came.  */
#include <sys/socket.h>
#include <unistd.h>

struct header { int kind, length; };

int take (struct header *);

int
as_wide (int fd)
{
  struct header h;
  ssize_t n = recv (fd, &h, sizeof h, 0);
  if (n >= sizeof h) /* expect: wrong-error-test */
    return take (&h);
  return -1;
}

int
narrower (int fd)
{
  struct header h;
  int n = recv (fd, &h, sizeof h, 0);
  if (n >= sizeof h) /* expect: wrong-error-test */
    return take (&h);
  return -1;
}

int
other_way_round (int fd)
{
  struct header h;
  ssize_t n = recv (fd, &h, sizeof h, 0);
  if (sizeof h <= n) /* expect: wrong-error-test */
    return h.kind;
  return -1;
}

int
read_behind_a_pointer (int fd, struct header *h)
{
  if (recv (fd, h, sizeof *h, 0) >= sizeof *h) /* expect: wrong-error-test */
    return h->length;
  return -1;
}
