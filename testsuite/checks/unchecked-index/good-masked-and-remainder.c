/* A mask, and a remainder.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

static int table[16];

int
lookup (int fd)
{
  uint32_t i;
  if (recv (fd, &i, sizeof i, MSG_WAITALL) != (ssize_t) sizeof i)
    return -1;
  return table[i & 15] + table[i % 16];
}
