/* What a function gives back by value is looked at by nobody.  */
#include <fcntl.h>

struct file
{
  int fd, error;
};

static struct file
touch (const char *path)
{
  struct file f = { open (path, O_WRONLY | O_CREAT, 0600), 0 };
  if (f.fd < 0)
    f.error = 1;
  return f;
}

void
dropped (const char *path)
{
  touch (path); /* expect: unreleased-descriptor */
}

int
one_field (const char *path)
{
  return touch (path).error; /* expect: unreleased-descriptor */
}
