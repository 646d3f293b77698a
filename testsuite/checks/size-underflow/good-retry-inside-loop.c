/* The loop's condition bounds what is left, also after a retry inside of it.  */

#include <errno.h>
#include <stddef.h>
#include <sys/socket.h>

int frame_length (const char *buf, int n);

int
read_frame (int fd, char *buf, int cap)
{
  int n, len, got = 0;
  n = (int) recv (fd, buf, (size_t) cap, MSG_PEEK);
  if (n <= 0)
    return -1;
  len = n;
  if (frame_length (buf, n) < len)
    len = frame_length (buf, n);
  if (len <= 0)
    return -1;
  while (got < len)
    {
      do
	n = (int) recv (fd, buf + got, (size_t) len - (size_t) got, 0);
      while (n < 0 && errno == EINTR);
      if (n <= 0)
	return -1;
      got += n;
    }
  return got;
}
