/* Clamped, but to one too many.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

struct peer
{
  char name[32];
};

int
set_name (struct peer *p, int fd)
{
  char buf[512];
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n < 0)
    return -1;
  size_t len = (size_t) n;
  if (len > sizeof p->name)
    len = sizeof p->name;
  memcpy (p->name, buf, len);
  p->name[len] = '\0'; /* expect: off-by-one; offer: len < sizeof p->name */
  return 0;
}
