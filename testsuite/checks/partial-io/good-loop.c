/* options: -fplugin-arg-gimlet-checks=partial-io */
/* The rest is sent, or read, in the next round.  */
#include <errno.h>
#include <unistd.h>

int
put (int fd, const char *p, size_t n)
{
  while (n > 0)
    {
      ssize_t done = write (fd, p, n);
      if (done < 0)
	{
	  if (errno == EINTR)
	    continue;
	  return -1;
	}
      p += done;
      n -= (size_t) done;
    }
  return 0;
}

ssize_t
get (int fd, char *p, size_t n)
{
  size_t have = 0;
  ssize_t got;
  while (have < n && (got = read (fd, p + have, n - have)) > 0)
    have += (size_t) got;
  return (ssize_t) have;
}
