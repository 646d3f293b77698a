/* options: -fplugin-arg-gimlet-checks=unbounded-loop */
/* How much came is counted; the limit is the caller's.  */

#include <stddef.h>
#include <sys/socket.h>

int
gather (int fd, char *buf, int want)
{
  int got = 0;
  while (got < want)
    {
      int n = (int) recv (fd, buf + got, (size_t) want - (size_t) got, 0);
      if (n > 0)
	got += n;
    }
  return got;
}
