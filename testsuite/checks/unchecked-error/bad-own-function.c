/* A function of the program that says by -1, null or false that something failed.  */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct channel { int fd; };

static int
prepare (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) < 0)
    return -1;
  if (listen (fd, 16) < 0)
    {
      perror ("listen");
      return -1;
    }
  return 0;
}

static int
send_line (int fd, const char *text, size_t n)
{
  while (n > 0)
    {
      ssize_t done = write (fd, text, n);
      if (done <= 0)
	goto fail;
      text += done;
      n -= (size_t) done;
    }
  return 0;
fail:
  fprintf (stderr, "line lost\n");
  return -1;
}

static struct channel *
attach (struct channel *c, const struct sockaddr *sa, socklen_t len)
{
  if (connect (c->fd, sa, len) < 0)
    return NULL;
  c->fd = -c->fd;
  return c;
}

int
serve (int fd, const struct sockaddr *sa, socklen_t len, struct channel *c)
{
  prepare (fd, sa, len); /* expect: unchecked-error */
  send_line (fd, "hello", 5); /* expect: unchecked-error */
  attach (c, sa, len); /* expect: unchecked-error */
  return fd;
}
