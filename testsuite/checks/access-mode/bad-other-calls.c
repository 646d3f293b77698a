/* Vectors, positions, lengths, formats, copies in the kernel.  */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

int
all (const char *path, const struct iovec *iov, int out)
{
  int bad, fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  bad = writev (fd, iov, 1) < 0; /* expect: access-mode */
  close (fd);
  fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  bad |= pwrite (fd, "x", 1, 7) != 1; /* expect: access-mode */
  close (fd);
  fd = openat (AT_FDCWD, path, O_RDONLY);
  if (fd < 0)
    return -1;
  bad |= ftruncate (fd, 0) != 0; /* expect: access-mode */
  close (fd);
  fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  dprintf (fd, "%d\n", bad); /* expect: access-mode */
  close (fd);
  fd = open (path, O_WRONLY);
  if (fd < 0)
    return -1;
  bad |= sendfile (out, fd, NULL, 9) < 0; /* expect: access-mode */
  close (fd);
  return bad;
}
