/* openers of our own: one level, two levels, by out-parameter.  */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int
open_retry (const char *path, int flags)
{
  int fd;
  do
    fd = open (path, flags | O_CLOEXEC);
  while (fd == -1 && errno == EINTR);
  return fd;
}

static int
open_state (const char *dir, int *out)
{
  char path[256];
  int len = snprintf (path, sizeof path, "%s/state", dir);
  if (len < 0 || (size_t) len >= sizeof path)
    return -ENAMETOOLONG;
  int fd = open_retry (path, O_RDWR);
  if (fd < 0)
    return -errno;
  *out = fd;
  return 0;
}

int
state_version (const char *dir)
{
  char v;
  int fd;
  int err = open_state (dir, &fd);
  if (err < 0)
    return err;
  if (pread (fd, &v, 1, 0) != 1)
    return -EIO; /* expect: unreleased-descriptor */
  close (fd);
  return v;
}
