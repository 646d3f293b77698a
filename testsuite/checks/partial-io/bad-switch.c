/* options: -fplugin-arg-gimlet-checks=partial-io */
/* Failure, the end, and "the rest".  */
#include <sys/socket.h>

int
next (int fd, char buf[4])
{
  switch (recv (fd, buf, 4, 0)) /* expect: partial-io */
    {
    case -1:
      return -1;
    case 0:
      return 0;
    default:
      return buf[3];
    }
}
