/* The rest of the open family: openat, creat, open with a mode.  */
#include <fcntl.h>
#include <unistd.h>

int
touch_pid_file (int dirfd)
{
  int fd = openat (dirfd, "run.pid", O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (fd < 0)
    return -1;
  if (ftruncate (fd, 0) < 0)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}

int
truncate_log (const char *path)
{
  int fd = creat (path, 0600);
  return fd < 0 ? -1 : 0; /* expect: unreleased-descriptor */
}

void
make_stamp (const char *path)
{
  int fd = open (path, O_CREAT | O_WRONLY, 0600);
  if (fd >= 0)
    (void) fsync (fd);
} /* expect: unreleased-descriptor */
