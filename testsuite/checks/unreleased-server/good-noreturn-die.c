/* die() never comes back: the kernel closes everything.  */
#include <netinet/in.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

static void
die (const char *fmt, ...)
{
  va_list ap;
  va_start (ap, fmt);
  vfprintf (stderr, fmt, ap);
  va_end (ap);
  exit (EXIT_FAILURE);
}

int
must_listen (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    die ("socket\n");
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    die ("bind\n");
  if (listen (fd, 5) < 0)
    die ("listen\n");
  return fd;
}
