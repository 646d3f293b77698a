/* Closed when verbose only: somebody put the brace in the wrong place.  */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

extern int verbose;

int
attach (int fam, const struct sockaddr *sa, socklen_t len)
{
  int s = socket (fam, SOCK_STREAM, 0);
  if (s < 0)
    return -1;
  if (bind (s, sa, len) < 0)
    {
      if (verbose)
        {
          fprintf (stderr, "bind: %s\n", strerror (errno));
          close (s);
        }
      return -1; /* expect: unreleased-server */
    }
  return s;
}
