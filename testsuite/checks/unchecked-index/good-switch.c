/* A switch lets a few values through.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

static int table[4];

int
lookup (int fd)
{
  uint32_t i;
  if (recv (fd, &i, sizeof i, MSG_WAITALL) != (ssize_t) sizeof i)
    return -1;
  switch (i)
    {
    case 0:
    case 1:
    case 3:
      return table[i];
    default:
      return -1;
    }
}
