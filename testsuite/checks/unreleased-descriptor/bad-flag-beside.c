/* A flag beside what was opened, and nobody looks at it on some path.  */
#include <fcntl.h>
#include <unistd.h>

struct file
{
  int fd, own;
};

static int
file_open (struct file *f, const char *path)
{
  f->own = 0;
  f->fd = 0;
  if (!path)
    return 0;
  f->fd = open (path, O_RDONLY | O_CLOEXEC);
  if (f->fd < 0)
    return -1;
  f->own = 1;
  return 0;
}

int
early (const char *path)
{
  struct file f;
  int n;
  if (file_open (&f, path) < 0)
    return -1;
  n = (int) lseek (f.fd, 0, SEEK_END);
  if (n < 0)
    return -1; /* expect: unreleased-descriptor */
  if (f.own)
    close (f.fd);
  return n;
}

int
swapped (const char *path)
{
  struct file f;
  int n;
  if (file_open (&f, path) < 0)
    return -1;
  n = (int) lseek (f.fd, 0, SEEK_END);
  if (!f.own)
    close (f.fd);
  return n; /* expect: unreleased-descriptor */
}
