/* The limit is another table's.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

struct conn { int state; char name[12]; };
static struct conn conns[100];

int
state_of (int fd)
{
  uint16_t id;
  if (recv (fd, &id, sizeof id, MSG_WAITALL) != (ssize_t) sizeof id)
    return -1;
  if (id > 255)
    return -1;
  return conns[id].state; /* expect: unchecked-index; offer: id < 100 */
}
