/* abort is there in release builds, too.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int
read_block (int fd)
{
  char buf[1024];
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  if (n > sizeof buf)
    abort ();
  return recv (fd, buf, n, 0) > 0 ? buf[0] : -1;
}
