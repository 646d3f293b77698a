/* The function called only reads from what it is given; it was closed before.  */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct conn { int fd; char buf[64]; };

static ssize_t
read_byte (int fd, char *b)
{
  return read (fd, b, 1);
}

static ssize_t
read_twice_removed (int fd, char *b)
{
  return read_byte (fd, b) == 1 ? 1 : -1;
}

static ssize_t
fill (struct conn *c)
{
  ssize_t n = recv (c->fd, c->buf, sizeof c->buf, 0);
  return n < 0 ? 0 : n;
}

static int
first (const int *numbers)
{
  return numbers[0];
}

long
after_close (const char *path)
{
  char b;
  ssize_t n;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  close (fd);
  n = read_twice_removed (fd, &b); /* expect: use-after-release */
  return n;
}

long
after_close_of_field (struct conn *c)
{
  close (c->fd);
  return fill (c); /* expect: use-after-release */
}

int
after_free (void)
{
  int *numbers = calloc (4, sizeof *numbers);
  if (!numbers)
    return -1;
  free (numbers);
  return first (numbers); /* expect: use-after-release */
}
