/* Compared, but from below.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

void step (void);

int
run (int fd)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  if (n < 4)
    return -1;
  for (uint32_t k = 0; k < n; k++) /* expect: unbounded-loop; offer: n <= LIMIT */
    step ();
  return 0;
}
