/* Reads or writes; a helper and errno tell failure.  */
#include <errno.h>
#include <unistd.h>

static int
try_again (ssize_t rc)
{
  return rc == -1 && (errno == EINTR || errno == EAGAIN);
}

int
all (int fd, char *p, size_t size, int reading)
{
  ssize_t n;
  for (size_t done = 0; done < size; done += (size_t) n)
    {
      do
	{
	  if (reading)
	    n = read (fd, p + done, size - done);
	  else
	    n = write (fd, p + done, size - done);
	  if (n == 0)
	    return 0;
	}
      while (try_again (n));
      if (errno != 0)
	return 0;
    }
  return 1;
}
