/* What is left of a buffer of ours.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

int
gather (int fd, char *out, size_t room)
{
  size_t used = 0;
  while (used < room)
    {
      ssize_t n = recv (fd, out + used, room - used, 0);
      if (n <= 0)
	return -1;
      used += (size_t) n;
    }
  return 0;
}
