/* options: -fplugin-arg-gimlet-checks=endless-retry */
/* The peer has reset the connection: that doesn't pass.  */
#include <sys/socket.h>
#include <sys/types.h>

long
gather (int fd, char *buffer)
{
  long sum = 0;
  for (;;)
    {
      ssize_t n = recv (fd, buffer, 100, 0); /* expect: endless-retry */
      if (n < 0)
	continue;
      if (n == 0)
	return sum;
      sum += n;
    }
}
