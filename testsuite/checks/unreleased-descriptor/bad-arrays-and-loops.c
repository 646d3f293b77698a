/* One element, one round, or all rounds but the last are forgotten.  */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int
two (const char *path)
{
  int fds[2];
  fds[0] = open (path, O_RDONLY);
  if (fds[0] < 0)
    return -1;
  fds[1] = open (path, O_WRONLY);
  if (fds[1] < 0)
    return -1; /* expect: unreleased-descriptor */
  close (fds[0]);
  close (fds[1]);
  return 0;
}

int
each (const char *const *paths, int n)
{
  int good = 0;
  for (int k = 0; k < n; k++)
    {
      int fd = open (paths[k], O_RDONLY);
      char b;
      if (fd < 0)
	continue;
      if (read (fd, &b, 1) != 1)
	continue; /* expect: unreleased-descriptor */
      good++;
      close (fd);
    }
  return good;
}

int
last_only (const char *const *paths, int n)
{
  int fd = -1;
  for (int k = 0; k < n; k++)
    fd = open (paths[k], O_RDONLY); /* expect: unreleased-descriptor */
  if (fd >= 0)
    close (fd);
  return n;
}
