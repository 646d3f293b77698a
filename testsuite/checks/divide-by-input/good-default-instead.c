/* A zero is replaced.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
bucket (int fd, unsigned int hash)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  if (!n)
    n = 1;
  return (int) (hash % n);
}
