/* The reading end is closed on the error path, the writing end is not.  */
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

int
wakeup_pipe (int out[2])
{
  int p[2];
  if (pipe (p) < 0)
    return -1;
  if (fcntl (p[0], F_SETFL, O_NONBLOCK) < 0)
    {
      close (p[0]);
      return -1; /* expect: unreleased-descriptor */
    }
  out[0] = p[0];
  out[1] = p[1];
  return 0;
}
