/* It fails if what it calls fails.  */
#include <sys/socket.h>
#include <unistd.h>

static int
step (int fd)
{
  if (listen (fd, 4) < 0)
    return -1;
  return 0;
}

static int
steps (int fd)
{
  int rc = step (fd);
  if (rc < 0)
    return rc;
  if (fsync (fd) < 0)
    return -2;
  return 1;
}

void
all (int fd)
{
  steps (fd); /* expect: unchecked-error */
}

int
stored (int fd)
{
  int rc = step (fd); /* expect: unchecked-error */
  rc = steps (fd);
  return rc;
}
