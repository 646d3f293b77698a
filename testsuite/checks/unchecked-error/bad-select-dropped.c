/* After a failed select the sets say nothing, yet they are read.  */
#include <stddef.h>
#include <sys/select.h>

int
readable (int fd)
{
  fd_set set;
  struct timeval tv = { .tv_sec = 1, .tv_usec = 0 };
  if (fd < 0 || fd >= FD_SETSIZE)
    return -1;
  FD_ZERO (&set);
  FD_SET (fd, &set);
  select (fd + 1, &set, NULL, NULL, &tv); /* expect: unchecked-error */
  return FD_ISSET (fd, &set) != 0;
}
