/* A pseudo-terminal that can't be unlocked.  */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int
pty_master (void)
{
  int fd = posix_openpt (O_RDWR | O_NOCTTY);
  if (fd < 0)
    return -1;
  if (grantpt (fd) != 0 || unlockpt (fd) != 0)
    return -1; /* expect: unreleased-descriptor */
  return fd;
}
