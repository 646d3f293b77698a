/* Whatever leaves the path has dealt with it.  */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void die (const char *what);

int
returns (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) < 0)
    {
      perror ("bind");
      return -1;
    }
  return listen (fd, 3);
}

int
exits (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) < 0)
    err (1, "bind");
  return listen (fd, 3);
}

int
may_exit (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) < 0)
    die ("bind");
  return listen (fd, 3);
}

int
jumps (int fd, const struct sockaddr *sa, socklen_t len)
{
  int rc = -1;
  if (bind (fd, sa, len) < 0)
    {
      perror ("bind");
      goto out;
    }
  rc = listen (fd, 3);
out:
  printf ("%d\n", rc);
  return rc;
}

int
aborts (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (connect (fd, sa, len) < 0)
    {
      perror ("connect");
      abort ();
    }
  return send (fd, "x", 1, 0) == 1;
}
