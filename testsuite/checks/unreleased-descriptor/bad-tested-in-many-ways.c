/* However the test is written, the path behind it forgets something.  */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
#define OK(x) ((x) >= 0)
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
struct holder
{
  int fd, err;
};

int
errno_of_another (int s, const struct sockaddr *a, socklen_t n)
{
  connect (s, a, n); /* expect: unchecked-error */
  close (s);
  if (errno != 0)
    return -errno;
  return 0;
}

int
by_variable (const char *path, int s, const struct sockaddr *a, socklen_t n)
{
  int fd = open (path, O_RDONLY);
  bool there = fd >= 0;
  int r;
  if (!there)
    return -1;
  r = bind (s, a, n);
  if (r)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}

int
by_helper (const char *path, char *b)
{
  int fd = open (path, O_RDONLY);
  if (!valid (fd))
    return -1;
  if (read (fd, b, 1) != 1)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}

int
by_macro (const char *path, char *b)
{
  int fd = open (path, O_RDONLY);
  if (!OK (fd))
    return -1;
  if (!OK (read (fd, b, 1)))
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}

int
by_field (struct holder *h, const char *path, char *b)
{
  struct holder l;
  l.fd = open (path, O_RDONLY);
  l.err = errno;
  if (l.fd == -1)
    return -l.err;
  if (read (l.fd, b, 1) != 1)
    return -1; /* expect: unreleased-descriptor */
  h->fd = l.fd;
  return 0;
}

int
short_circuit (const char *p, const char *q)
{
  int a, b;
  if ((a = open (p, O_RDONLY)) < 0 || (b = open (q, O_RDONLY)) < 0)
    return -1; /* expect: unreleased-descriptor */
  close (a);
  close (b);
  return 0;
}

int
ternary (const char *p, char *c)
{
  int fd = open (p, O_RDONLY);
  return fd < 0 ? -1 : read (fd, c, 1) == 1 ? 0 : -2; /* expect: unreleased-descriptor */
}

int
retried (const char *path, char *b)
{
  int fd = (int) TEMP_FAILURE_RETRY (open (path, O_RDONLY));
  if (fd == -1)
    return -1;
  if (TEMP_FAILURE_RETRY (read (fd, b, 1)) != 1)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return 0;
}

int
loop_condition (int lfd, char *b)
{
  int fd, n = 0;
  while ((fd = accept (lfd, NULL, NULL)) >= 0)
    {
      if (recv (fd, b, 1, 0) != 1)
	return n; /* expect: unreleased-connection */
      close (fd);
      n++;
    }
  return n;
}
