/* The remainder, too, divides.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
bucket (int fd, unsigned int hash)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  return (int) (hash % n); /* expect: divide-by-input; offer: n != 0 */
}
