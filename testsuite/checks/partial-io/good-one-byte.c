/* options: -fplugin-arg-gimlet-checks=partial-io */
/* One byte comes, or it does not.  */
#include <sys/socket.h>
#include <unistd.h>

int
wake (int fd)
{
  if (write (fd, "", 1) < 0)
    return -1;
  return 0;
}

int
get (int fd)
{
  char c;
  if (recv (fd, &c, sizeof c, 0) <= 0)
    return -1;
  return c;
}
