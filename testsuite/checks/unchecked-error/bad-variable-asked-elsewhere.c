/* The variable is looked at, but not what the second call gave.  */
#include <sys/socket.h>

int
greet (int fd)
{
  ssize_t n = send (fd, "hello", 5, 0);
  if (n != 5)
    return -1;
  n = send (fd, "bye", 3, 0); /* expect: unchecked-error */
  return 0;
}
