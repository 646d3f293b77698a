/* Descriptors handed out through parameters, on success only or whatever happens.  */
#include <fcntl.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

static int
open_into (const char *path, int *fd)
{
  *fd = open (path, O_RDONLY);
  return *fd < 0 ? -1 : 0;
}

static bool
both (const char *path, int *r, int *w)
{
  *r = *w = -1;
  *r = open (path, O_RDONLY);
  if (*r < 0)
    return false;
  *w = open (path, O_WRONLY);
  if (*w < 0)
    {
      close (*r);
      *r = -1;
      return false;
    }
  return true;
}

int
use (const char *path)
{
  int fd, r, w;
  if (open_into (path, &fd) < 0)
    return -1;
  close (fd);
  if (!both (path, &r, &w))
    return -1;
  close (r);
  close (w);
  return 0;
}

int
pass_on (const char *path, int *out)
{
  int fd;
  if (open_into (path, &fd) != 0)
    return -1;
  *out = fd;
  return 0;
}
struct s
{
  int fd;
};

int
field (const char *path, struct s *s)
{
  if (open_into (path, &s->fd))
    return -1;
  return 0;
}

int
kept_on_failure (const char *path, int *fd)
{
  char b;
  *fd = open (path, O_RDONLY);
  if (*fd < 0)
    return -1;
  if (read (*fd, &b, 1) != 1)
    return -2; /* the caller has it */
  return 0;
}
