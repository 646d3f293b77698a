/* Success was found out by a macro, errno, a helper, a truth value or in a loop's condition:
   from there on the descriptor has to be closed.  */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <unistd.h>

static bool bad_fd (int fd) { return fd < 0; }
#define FAILED(x) ((x) == -1)

int
retry (const char *p)
{
  int fd = TEMP_FAILURE_RETRY (open (p, O_RDONLY));
  char c;
  if (fd == -1)
    return -1;
  if (TEMP_FAILURE_RETRY (read (fd, &c, 1)) != 1)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return c;
}

int
by_errno (const char *p)
{
  int fd;
  errno = 0;
  fd = open (p, O_RDONLY);
  if (errno != 0)
    return -1;
  if (fd > 100)
    return 1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}

int
by_helper (const char *p, int q)
{
  int fd = open (p, O_RDONLY);
  if (bad_fd (fd))
    return -1;
  if (q)
    return 0; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}

int
by_macro (const char *p, int q)
{
  int fd;
  if (FAILED (fd = open (p, O_RDONLY)))
    return -1;
  if (q)
    return 0; /* expect: unreleased-descriptor */
  return close (fd);
}

int
boolean (const char *p, int q)
{
  int fd = open (p, O_RDONLY);
  bool ok = fd >= 0;
  int r = ok ? 0 : -1;
  if (ok && q)
    return r; /* expect: unreleased-descriptor */
  if (ok)
    close (fd);
  return r;
}

int
until (const char *p)
{
  int fd;
  while ((fd = open (p, O_RDONLY)) < 0)
    if (errno != EINTR)
      return -1;
  if (lseek (fd, 0, SEEK_SET) < 0)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}
