/* A length out of the packet sizes a copy into a field.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct peer { int fd; char name[32]; };

int
set_name (struct peer *p)
{
  unsigned char pkt[512];
  ssize_t n = recv (p->fd, pkt, sizeof pkt, 0);
  if (n < 2)
    return -1;
  memcpy (p->name, pkt + 1, pkt[0]); /* expect: unbounded-copy; offer: pkt[0] <= sizeof p->name */
  return 0;
}
