/* A byte is a bound of its own.  */
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

void step (void);

int
run (int fd)
{
  unsigned char n;
  if (recv (fd, &n, 1, 0) != 1)
    return -1;
  for (int k = 0; k < n; k++)
    step ();
  return 0;
}
