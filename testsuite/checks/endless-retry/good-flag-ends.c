/* A failure that the loop's own variable remembers ends the loop.  */
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

int
write_all (int fd, const char *data, size_t len)
{
  int bad = 0;
  while (len > 0 && bad == 0)
    {
      ssize_t done = write (fd, data, len);
      if (done > 0)
	{
	  data += done;
	  len -= (size_t) done;
	}
      else if (done == 0 || errno != EINTR)
	bad = done == 0 ? ENOSPC : errno;
    }
  return bad;
}

int
send_one (int fd, const char *data, size_t len)
{
  int tries = 0;
  while (tries < 3)
    {
      if (send (fd, data, len, 0) >= 0)
	return 0;
      if (errno != EINTR)
	tries++;
    }
  return -1;
}
