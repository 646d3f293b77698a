/* A block of known size.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int
lookup (int fd)
{
  uint16_t i;
  int v, *table = calloc (64, sizeof *table);
  if (!table)
    return -1;
  if (recv (fd, &i, sizeof i, MSG_WAITALL) != (ssize_t) sizeof i)
    {
      free (table);
      return -1;
    }
  v = table[i]; /* expect: unchecked-index; offer: i < 64 */
  free (table);
  return v;
}
