/* Results that are looked at by errno, variables, fields, helpers, macros, conversions, in
   conditions of loops, by ?: and short circuits, and after retries.  */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#define OK(x) ((x) >= 0)
#define FAILED(x) ((x) == -1)
#define CHECK(x)  \
 do               \
  {               \
   if ((x) < 0)   \
    {             \
     perror (#x); \
     return -1;   \
    }             \
  }               \
 while (0)
#ifndef TEMP_FAILURE_RETRY
# define TEMP_FAILURE_RETRY(e)        \
  (__extension__({                    \
 long int r_;                         \
 do                                   \
  r_ = (long int) (e);                \
 while (r_ == -1L && errno == EINTR); \
 r_;                                  \
  }))
#endif
static bool
valid (int fd)
{
  return fd >= 0;
}
static int
bad (int fd)
{
  return fd == -1 ? 1 : 0;
}
static int
check (int r)
{
  if (r < 0)
    {
      perror ("failed");
      return -1;
    }
  return r;
}
static void
die_if (int r)
{
  if (r < 0)
    exit (1);
}
struct holder
{
  int fd, err;
};

int
by_errno (int s, const struct sockaddr *a, socklen_t n)
{
  errno = 0;
  connect (s, a, n);
  if (errno != 0)
    return -errno;
  return 0;
}

int
by_variable (int s, const struct sockaddr *a, socklen_t n)
{
  int r = bind (s, a, n);
  int failed = r != 0;
  if (failed)
    return -1;
  r = listen (s, 5);
  bool good = !r;
  return good ? 0 : -1;
}

int
by_field (struct holder *h, const char *path)
{
  h->fd = open (path, O_RDONLY);
  h->err = errno;
  if (h->fd == -1)
    return -h->err;
  return 0;
}

int
by_helper (const char *path)
{
  char b;
  int n, fd = open (path, O_RDONLY);
  if (!valid (fd))
    return -1;
  n = (int) read (fd, &b, 1);
  close (fd);
  return check (n);
}

int
by_helper2 (const char *path)
{
  char b;
  ssize_t n;
  int fd = open (path, O_RDONLY);
  if (bad (fd))
    return -1;
  n = read (fd, &b, 1);
  close (fd);
  return n == 1 ? b : -1;
}

int
by_wrapper (const char *path)
{
  char b;
  ssize_t n;
  int fd = check (open (path, O_RDONLY));
  if (fd < 0)
    return -1;
  n = read (fd, &b, 1);
  close (fd);
  return n == 1 ? b : -1;
}

int
by_dying (const char *path)
{
  char b;
  ssize_t n;
  int fd = open (path, O_RDONLY);
  die_if (fd);
  n = read (fd, &b, 1);
  close (fd);
  return n == 1 ? b : -1;
}

int
by_macro (int s, const struct sockaddr *a, socklen_t n)
{
  CHECK (bind (s, a, n));
  if (!OK (listen (s, 5)))
    return -1;
  if (FAILED (shutdown (s, SHUT_RD)))
    return -1;
  return 0;
}

bool
as_bool (int s, const struct sockaddr *a, socklen_t n)
{
  bool up = bind (s, a, n) == 0;
  if (up)
    up = listen (s, 5) == 0;
  return up;
}

bool
as_bool2 (int s, const struct sockaddr *a, socklen_t n)
{
  return !bind (s, a, n) && !listen (s, 1);
}

int
ternary (int s, const struct sockaddr *a, socklen_t n)
{
  return bind (s, a, n) < 0 ? -1 : listen (s, 5) < 0 ? -2 : 0;
}

int
short_circuit (const char *p, const char *q)
{
  int fd;
  if ((fd = open (p, O_RDONLY)) < 0 && (fd = open (q, O_RDONLY)) < 0)
    return -1;
  close (fd);
  return 0;
}

int
in_loop (int s, char *buf, size_t size)
{
  ssize_t n;
  size_t all = 0;
  while (all < size && (n = recv (s, buf + all, size - all, 0)) > 0)
    all += (size_t) n;
  return (int) all;
}

int
retried (const char *path, char *b)
{
  int fd = (int) TEMP_FAILURE_RETRY (open (path, O_RDONLY));
  ssize_t n;
  if (fd == -1)
    return -1;
  n = TEMP_FAILURE_RETRY (read (fd, b, 1));
  close (fd);
  return n == 1 ? 0 : -1;
}

int
retried_by_hand (int lfd)
{
  int fd;
  do
    fd = accept (lfd, NULL, NULL);
  while (fd < 0 && errno == EINTR);
  if (fd < 0)
    return -1;
  close (fd);
  return 0;
}

int
collected (int s, int t, const struct sockaddr *a, socklen_t n)
{
  int err = 0;
  err |= bind (s, a, n);
  err |= listen (t, 5);
  return err ? -1 : 0;
}

int
compared_after_close (const char *p, char *b)
{
  int fd = open (p, O_RDONLY);
  ssize_t n = -1;
  if (fd != -1)
    {
      n = read (fd, b, 1);
      close (fd);
    }
  return n < 1;
}

int
stored_for_caller (int s, int *err, const struct sockaddr *a, socklen_t n)
{
  *err = bind (s, a, n);
  return 0;
}

int
inverted (const char *p)
{
  int fd = open (p, O_RDONLY);
  if (~fd)
    {
      close (fd);
      return 0;
    }
  return -1;
}

int
plus_one (const char *p)
{
  int fd = open (p, O_RDONLY);
  if (fd + 1 == 0)
    return -1;
  close (fd);
  return 0;
}

int
as_unsigned (const char *p)
{
  int fd = open (p, O_RDONLY);
  if ((unsigned) fd > 1023)
    {
      if (fd >= 0)
	close (fd);
      return -1;
    }
  close (fd);
  return 0;
}
