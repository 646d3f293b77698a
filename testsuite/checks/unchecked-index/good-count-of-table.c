/* Compared with the number of entries in use.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

static int table[16];
static uint32_t used;

int
lookup (int fd)
{
  uint32_t i;
  if (recv (fd, &i, sizeof i, MSG_WAITALL) != (ssize_t) sizeof i)
    return -1;
  if (i >= used)
    return -1;
  return table[i];
}
