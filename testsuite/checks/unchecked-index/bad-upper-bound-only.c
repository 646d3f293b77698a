/* A signed index with an upper bound only.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

static int table[16];

int
lookup (int fd)
{
  int32_t i;
  if (recv (fd, &i, sizeof i, MSG_WAITALL) != (ssize_t) sizeof i)
    return -1;
  if (i >= 16)
    return -1;
  return table[i]; /* expect: unchecked-index; offer: i >= 0 */
}
