/* One more than a byte is never zero.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
bucket (int fd, unsigned int hash)
{
  unsigned char n;
  if (recv (fd, &n, 1, 0) != 1)
    return -1;
  return (int) (hash % (n + 1u));
}
