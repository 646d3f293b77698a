/* Nothing was bound: the kernel would choose a port of its own.  */
#include <sys/socket.h>
#include <unistd.h>

int
serve (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (listen (fd, 16) < 0) /* expect: socket-phase */
    {
      close (fd);
      return -1;
    }
  return fd;
}
