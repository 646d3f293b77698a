/* A flag beside what was opened tells whether it is to be closed.  */
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

struct stream
{
  int fd;
  bool own;
};

struct file
{
  int fd, own;
  size_t size;
};

static int
stream_open (struct stream *s, const char *path)
{
  if (strcmp (path, "-") == 0)
    {
      s->fd = 0;
      s->own = false;
      return 0;
    }
  s->fd = open (path, O_RDONLY | O_CLOEXEC);
  s->own = s->fd >= 0;
  return s->own ? 0 : -1;
}

static void
stream_close (struct stream *s)
{
  if (s->own)
    close (s->fd);
}

int
stream_size (const char *path)
{
  struct stream s;
  int n;
  if (stream_open (&s, path) < 0)
    return -1;
  n = (int) lseek (s.fd, 0, SEEK_END);
  stream_close (&s);
  return n;
}

static int
file_open (struct file *f, const char *path)
{
  f->own = 0;
  f->fd = 0;
  f->size = 0;
  if (!path)
    return 0;
  f->fd = open (path, O_RDONLY | O_CLOEXEC);
  if (f->fd < 0)
    return -1;
  f->own = 1;
  return 0;
}

int
file_size (const char *path)
{
  struct file f;
  int n;
  if (file_open (&f, path) < 0)
    return -1;
  n = (int) lseek (f.fd, 0, SEEK_END);
  if (f.own)
    close (f.fd);
  return n;
}
