/* No excuse where the program goes on with what is not there.  */
#include <sys/socket.h>

void
serve (int fd)
{
  if (listen (fd, 5) == -1) /* expect: unchecked-error */
    {
    }
}
