/* A floating-point division gives infinity, and is well defined.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

double
rate (int fd, double total)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  return total / (double) n;
}
