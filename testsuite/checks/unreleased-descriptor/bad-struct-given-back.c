/* A function gives a structure back by value; the descriptor in it is the caller's.  */
#include <fcntl.h>
#include <stdbool.h>
#include <unistd.h>

struct file
{
  int fd;
  long size;
};

static struct file
open_file (const char *path)
{
  struct file f;
  f.fd = open (path, O_RDONLY);
  f.size = 0;
  return f;
}

long
forgotten (const char *path)
{
  struct file f = open_file (path);
  if (f.fd < 0)
    return -1;
  f.size = lseek (f.fd, 0, SEEK_END);
  return f.size; /* expect: unreleased-descriptor */
}

long
early_return (const char *path)
{
  struct file f = open_file (path);
  if (f.fd < 0)
    return -1;
  f.size = lseek (f.fd, 0, SEEK_END);
  if (f.size < 0)
    return -1; /* expect: unreleased-descriptor */
  close (f.fd);
  return f.size;
}

struct answer
{
  bool ok;
  int error;
  struct file file;
};

static struct answer
ask (const char *path)
{
  struct answer a = { .ok = false };
  a.file.fd = open (path, O_RDONLY);
  if (a.file.fd < 0)
    {
      a.error = 1;
      return a;
    }
  a.ok = true;
  return a;
}

int
success_in_a_flag (const char *path, char *out)
{
  struct answer a = ask (path);
  if (!a.ok)
    return -a.error;
  if (read (a.file.fd, out, 1) != 1)
    return -1; /* expect: unreleased-descriptor */
  close (a.file.fd);
  return 0;
}

static struct answer
through_another (const char *name)
{
  return ask (name);
}

int
twice_handed_on (const char *path, char *out)
{
  struct answer a = through_another (path);
  if (!a.ok)
    return -1;
  if (read (a.file.fd, out, 1) != 1)
    return -1; /* expect: unreleased-descriptor */
  close (a.file.fd);
  return 0;
}

static struct file
wrap (int fd)
{
  struct file f = { fd, 0 };
  return f;
}

long
wrapped (const char *path)
{
  int fd = open (path, O_RDONLY);
  struct file f;
  if (fd < 0)
    return -1;
  f = wrap (fd);
  f.size = lseek (f.fd, 0, SEEK_END);
  return f.size; /* expect: unreleased-descriptor */
}

int
in_a_loop (const char *const *paths, int n)
{
  int good = 0;
  for (int k = 0; k < n; k++)
    {
      struct file f = open_file (paths[k]);
      if (f.fd < 0)
	continue;
      if (lseek (f.fd, 0, SEEK_END) < 0)
	continue; /* expect: unreleased-descriptor */
      good++;
      close (f.fd);
    }
  return good;
}
