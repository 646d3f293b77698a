/* A byte picks a handler.  */
#include <sys/socket.h>
#include <unistd.h>

static int (*handlers[32]) (int fd);

int
dispatch (int fd)
{
  unsigned char op;
  if (recv (fd, &op, 1, 0) != 1)
    return -1;
  return handlers[op] (fd); /* expect: unchecked-index; offer: op < 32 */
}
